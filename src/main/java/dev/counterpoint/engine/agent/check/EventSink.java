package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent;

import java.util.function.Consumer;

/** Passes events on, one at a time, up to the one that ends the check and none after it. */
final class EventSink implements Consumer<CheckEvent> {
    private final Consumer<CheckEvent> events;
    private boolean finished;

    EventSink(Consumer<CheckEvent> events) {
        this.events = events;
    }

    @Override
    public synchronized void accept(CheckEvent event) {
        if (!finished) {
            finished = event instanceof CheckEvent.Finished;
            events.accept(event);
        }
    }
}
