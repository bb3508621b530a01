package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.tool.ITool;
import tlc2.tool.IWorker;
import tlc2.tool.ModelChecker;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.Worker;
import tlc2.tool.fp.FPSet;
import tlc2.util.IStateWriter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** TLC's breadth-first checker, with what we want to know about it as it runs. */
final class WatchedChecker extends ModelChecker implements Exploration {
    private final @Nullable EveryProperty every;
    private final Runnable onError;

    /**
     * A checker that has not begun.
     *
     * @param every takes what is violated, so that the search goes on; null to end with the first
     * @param recoverFrom the folder of the checkpoint to go on from; null to begin anew
     * @param onError runs when the first error is found, before TLC looks at it more closely
     */
    WatchedChecker(
            ITool tool,
            String metadir,
            IStateWriter writer,
            boolean deadlock,
            @Nullable String recoverFrom,
            FPSet fingerprints,
            @Nullable EveryProperty every,
            Runnable onError)
            throws IOException, InterruptedException, ExecutionException {
        super(
                tool,
                metadir,
                writer,
                deadlock,
                recoverFrom,
                CompletableFuture.completedFuture(fingerprints),
                System.currentTimeMillis());
        this.every = every;
        this.onError = onError;
    }

    /** Has a checkpoint written soon; from another thread. */
    void writeCheckpoint() {
        TLCGlobals.forceChkpt();
        // TLC itself looks once a minute only.
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public int explore() throws Exception {
        return modelCheck();
    }

    @Override
    public boolean setErrState(TLCState from, TLCState to, boolean keep, int code) {
        if (every != null && code == EC.TLC_DEADLOCK_REACHED) {
            every.deadlock(from);
            return false;
        }
        boolean first = super.setErrState(from, to, keep, code);
        if (first) {
            if (every != null) {
                every.end();
            }
            onError.run();
        }
        return first;
    }

    @Override
    public int errorFound() {
        return errorCode;
    }

    @Override
    public @Nullable TLCState errorState() {
        return errState;
    }

    /** The states that lead to one that was found, which is not among them. */
    TLCStateInfo[] wayTo(TLCState state) throws IOException {
        return trace.getTrace(state);
    }

    @Override
    public List<TLCStateInfo> errorTrace() {
        return List.of();
    }

    @Override
    public List<TLCStateInfo> behavior(TLCState current) throws IOException {
        List<TLCStateInfo> behavior = new ArrayList<>();
        if (!current.isInitial()) {
            behavior.addAll(Arrays.asList(wayTo(current)));
        }
        behavior.add(new TLCStateInfo(current));
        return behavior;
    }

    @Override
    public Figures figures(long elapsedMillis) {
        int depth = 1;
        for (IWorker worker : workers) {
            depth = Math.max(depth, ((Worker) worker).getMaxLevel());
        }
        long distinct = getDistinctStatesGenerated();
        return new Figures(
                Math.max(distinct, getStatesGenerated()),
                distinct,
                getStateQueueSize(),
                depth,
                elapsedMillis);
    }
}
