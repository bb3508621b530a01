package dev.counterpoint.engine.agent.check;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/** Hears of what TLC finds where no graph is recorded. */
final class CountingWriter implements IStateWriter {
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

    /** Not called in breadth-first search. */
    @Override
    public void writeState(TLCState state, TLCState successor, boolean isNew) {}

    /** Liveness' own stuttering steps. */
    @Override
    public void writeState(
            TLCState state, TLCState successor, boolean isNew, Visualization visualization) {}

    /** Liveness' graph, which is another one. */
    @Override
    public void writeState(
            TLCState state,
            TLCState successor,
            BitVector actionChecks,
            int from,
            int length,
            boolean isNew) {}

    @Override
    public void writeState(
            TLCState state,
            TLCState successor,
            BitVector actionChecks,
            int from,
            int length,
            boolean isNew,
            Visualization visualization) {}

    @Override
    public void close() {}

    @Override
    public String getDumpFileName() {
        return "";
    }

    @Override
    public boolean isNoop() {
        return true;
    }

    @Override
    public boolean isDot() {
        return false;
    }

    @Override
    public void snapshot() {}
}
