package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.IWorker;
import tlc2.tool.TLCState;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Goes along a behavior that ends in an error, to see which one. */
final class Retrace extends OwnSearch {
    private final List<TLCState> behavior;
    private @Nullable Throwable failure;

    Retrace(OwnSearch.Terms terms, List<TLCState> behavior) throws IOException {
        super(terms);
        this.behavior = List.copyOf(behavior);
    }

    @Override
    protected void from(List<TLCState> initial) throws Exception {
        Follower thread = new Follower(0, this::follow);
        workers = new IWorker[] {thread};
        thread.start();
        thread.join();
        switch (failure) {
            case null -> {}
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void follow() {
        try {
            TLCState before = null;
            for (TLCState state : behavior) {
                checkState(state);
                if (before != null) {
                    checkStep(before, state);
                }
                path().add(state);
                before = state;
            }
            if (before != null) {
                goOn(before);
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** The error can also be in a step from the last state, which then is to no whole state. */
    private void goOn(TLCState state) throws Ended {
        List<TLCState> all = new ArrayList<>();
        for (Action action : tool.getActions()) {
            all.addAll(successors(action, state));
        }
        if (all.isEmpty()) {
            deadlock(state);
        }
        for (TLCState next : all) {
            checkState(next);
            checkStep(state, next);
        }
    }

    @Override
    public Figures figures(long elapsedMillis) {
        return new Figures(0, 0, 0, 0, elapsedMillis);
    }
}
