package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.agent.check.CheckRun;
import dev.counterpoint.engine.agent.check.SharedWork;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Request;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Checks with TLC's model checker. */
final class TlcCheckPart implements CheckPart {
    private @Nullable CheckRun run;
    private @Nullable SharedWork work;
    private boolean stopped;

    @Override
    public void check(Request.Check request, Consumer<CheckEvent> events) {
        CheckRun begun = new CheckRun(request, events);
        synchronized (this) {
            if (stopped) {
                events.accept(
                        new CheckEvent.Finished(Stage.STOPPED, false, Figures.NONE, 0, List.of()));
                return;
            }
            run = begun;
        }
        begun.run();
    }

    @Override
    public void work(Request.Work request, Consumer<CheckEvent> events) {
        SharedWork begun = new SharedWork(request, events);
        synchronized (this) {
            work = begun;
        }
        begun.run();
    }

    @Override
    public void pause(boolean paused) {
        CheckRun running;
        synchronized (this) {
            running = run;
        }
        if (running != null) {
            running.pause(paused);
        }
    }

    @Override
    public void stop() {
        CheckRun running;
        SharedWork working;
        synchronized (this) {
            stopped = true;
            running = run;
            working = work;
        }
        if (working != null) {
            working.stop();
        }
        if (running != null) {
            running.stop();
        }
    }
}
