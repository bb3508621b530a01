package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.tool.ITool;
import tlc2.tool.IWorker;
import tlc2.tool.ModelChecker;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.Worker;
import tlc2.tool.fp.FPSet;
import tlc2.util.IStateWriter;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** TLC's model checker, with what we want to know about it as it runs. */
final class WatchedChecker extends ModelChecker {
    private final Runnable onError;

    /**
     * A checker that has not begun.
     *
     * @param onError runs when the first error is found, before TLC looks at it more closely
     */
    WatchedChecker(
            ITool tool,
            String metadir,
            IStateWriter writer,
            boolean deadlock,
            FPSet fingerprints,
            Runnable onError)
            throws IOException, InterruptedException, ExecutionException {
        super(
                tool,
                metadir,
                writer,
                deadlock,
                null,
                CompletableFuture.completedFuture(fingerprints),
                System.currentTimeMillis());
        this.onError = onError;
    }

    @Override
    public boolean setErrState(TLCState from, TLCState to, boolean keep, int code) {
        boolean first = super.setErrState(from, to, keep, code);
        if (first) {
            onError.run();
        }
        return first;
    }

    /** The code of the error that a worker found; 0 where none did. */
    int errorFound() {
        return errorCode;
    }

    /** The state in which the first error was found. */
    @Nullable TLCState errorState() {
        return errState;
    }

    /** The states that lead to one that was found, which is not among them. */
    TLCStateInfo[] wayTo(TLCState state) throws IOException {
        return trace.getTrace(state);
    }

    Figures figures(long elapsedMillis) {
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
