package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Sends what a search that goes on has found, each once. */
final class Violations {
    private final LoadedModel model;
    private final NewerWords newer;
    private final EveryProperty every;
    private final Consumer<CheckEvent> events;
    private int sent;

    Violations(
            LoadedModel model, NewerWords newer, EveryProperty every, Consumer<CheckEvent> events) {
        this.model = model;
        this.newer = newer;
        this.every = every;
        this.events = events;
    }

    /** Sends what was not sent yet. */
    synchronized void send() {
        List<EveryProperty.Found> found = every.found();
        for (EveryProperty.Found violation : found.subList(sent, found.size())) {
            Spine spine =
                    new TraceBuilder(model.tool(), model.names(), model.states())
                            .build(violation.behavior(), -1);
            events.accept(
                    new CheckEvent.Violation(
                            violation.kind(),
                            violation.properties(),
                            violation.message(),
                            spine.trace(),
                            Collections.nCopies(spine.states().size(), -1),
                            newer.alias(spine)));
        }
        sent = found.size();
    }
}
