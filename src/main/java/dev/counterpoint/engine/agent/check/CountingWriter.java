package dev.counterpoint.engine.agent.check;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Hears of what TLC finds where no graph is recorded. */
final class CountingWriter extends SearchWriter {
    private final RunWatch watch;

    CountingWriter(RunWatch watch) {
        this.watch = watch;
    }

    @Override
    public void writeState(TLCState state) {
        watch.initial(state);
    }

    @Override
    public void writeState(TLCState from, TLCState to, boolean isNew, Action action) {
        watch.step(from, to, isNew);
    }
}
