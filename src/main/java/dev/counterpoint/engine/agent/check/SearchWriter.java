package dev.counterpoint.engine.agent.check;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/**
 * Hears of what breadth-first search finds: an initial state, or a step in the model. What else TLC
 * would have written is not part of the state graph.
 */
abstract class SearchWriter implements IStateWriter {
    @Override
    public abstract void writeState(TLCState state);

    @Override
    public abstract void writeState(TLCState from, TLCState to, boolean isNew, Action action);

    /** Not called in breadth-first search. */
    @Override
    public final void writeState(TLCState state, TLCState successor, boolean isNew) {}

    /** Liveness' own stuttering steps, which claim a new state. */
    @Override
    public final void writeState(
            TLCState state, TLCState successor, boolean isNew, Visualization visualization) {}

    /** Liveness' graph, which is another one. */
    @Override
    public final void writeState(
            TLCState state,
            TLCState successor,
            BitVector actionChecks,
            int from,
            int length,
            boolean isNew) {}

    @Override
    public final void writeState(
            TLCState state,
            TLCState successor,
            BitVector actionChecks,
            int from,
            int length,
            boolean isNew,
            Visualization visualization) {}

    @Override
    public final void close() {}

    @Override
    public final String getDumpFileName() {
        return "";
    }

    /** Whether liveness is to write its graph too, which it is not. */
    @Override
    public final boolean isNoop() {
        return true;
    }

    @Override
    public final boolean isDot() {
        return false;
    }

    @Override
    public final void snapshot() {}
}
