package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.IWorker;
import tlc2.tool.TLCState;
import tlc2.util.IdThread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Depth-first with a bound that grows by one until no state lies beyond it (iterative deepening,
 * Korf 1985): the first violation comes with a shortest behavior, and no queue is kept. Each state
 * has the largest number of further steps to which it was explored; it is explored again where it
 * is reached with more left.
 */
final class DepthFirst extends OwnSearch {
    // One thread writes these, others read them.
    private final LongIntMap explored = new LongIntMap(1 << 12);
    private final AtomicLong generated = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong beyond = new AtomicLong();
    private volatile int bound;
    private boolean probing;
    private boolean deeper;
    private @Nullable Throwable failure;

    DepthFirst(OwnSearch.Terms terms) throws IOException {
        super(terms);
    }

    /** A state on the way down, and those of its successors that are still to be visited. */
    private record Place(int left, List<TLCState> successors) {}

    @Override
    protected void from(List<TLCState> initial) throws Exception {
        generated.set(initial.size());
        Follower thread = new Follower(0, () -> deepen(initial));
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

    private void deepen(List<TLCState> initial) {
        try {
            int most = search.depth() == 0 ? Integer.MAX_VALUE : search.depth();
            for (int depth = 1; !isStopped(); depth++) {
                // One more than asked for tells whether there is anything beyond.
                probing = depth > most;
                bound = Math.min(depth, most);
                long generatedBefore = generated.get();
                long beyondBefore = beyond.get();
                for (TLCState state : initial) {
                    visit(state, depth - 1);
                }
                if (!isStopped() && !deeper && beyond.get() == 0) {
                    bound = depth - 1;
                    succeed();
                    return;
                }
                if (probing) {
                    generated.set(generatedBefore);
                    beyond.set(beyondBefore);
                    return;
                }
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void succeed() throws IOException {
        // TLC's depth-first search knows no temporal properties either.
        if (!checkLiveness) {
            reportSuccess(distinct.get(), generated.get());
        }
    }

    /** Visits what can be reached in so many steps, as far as it was not visited before. */
    private void visit(TLCState root, int steps) throws Ended {
        List<TLCState> path = path();
        List<Place> places = new ArrayList<>();
        descend(root, steps, places);
        while (!places.isEmpty() && !isStopped() && !deeper) {
            Place place = places.getLast();
            if (place.successors().isEmpty()) {
                places.removeLast();
                path.removeLast();
            } else {
                descend(place.successors().removeLast(), place.left() - 1, places);
            }
        }
        path.clear();
    }

    private void descend(TLCState state, int left, List<Place> places) throws Ended {
        if (!tool.isInModel(state)) {
            return;
        }
        long fingerprint = state.fingerPrint();
        int known = explored.get(fingerprint);
        if (known >= left) {
            return;
        }
        if (known == LongIntMap.NONE) {
            explored.add(fingerprint, left);
            distinct.incrementAndGet();
            beyond.addAndGet(left == 0 ? 1 : 0);
        } else {
            explored.replace(fingerprint, left);
            beyond.addAndGet(known == 0 ? -1 : 0);
        }
        if (left > 0) {
            path().add(state);
            places.add(new Place(left, expand(state, known <= 0)));
        }
    }

    /** The successors in the model; what is new is checked, on the first time. */
    private List<TLCState> expand(TLCState state, boolean first) throws Ended {
        IdThread.setCurrentState(state);
        List<TLCState> next = new ArrayList<>();
        boolean none = true;
        for (Action action : tool.getActions()) {
            for (TLCState to : successors(action, state)) {
                none = false;
                boolean inModel = tool.isInModel(to) && tool.isInActions(state, to);
                if (first) {
                    boolean isNew = !inModel || explored.get(to.fingerPrint()) == LongIntMap.NONE;
                    if (probing && inModel && isNew) {
                        deeper = true;
                        return List.of();
                    }
                    generated.incrementAndGet();
                    if (isNew) {
                        checkState(to);
                    }
                    checkStep(state, to);
                }
                if (inModel) {
                    to.setPredecessor(state);
                    next.add(to);
                }
            }
        }
        if (none && first) {
            deadlock(state);
        }
        // The last is taken first.
        Collections.reverse(next);
        return next;
    }

    @Override
    public long getStateQueueSize() {
        return beyond.get();
    }

    @Override
    public long getDistinctStatesGenerated() {
        return distinct.get();
    }

    @Override
    public int getProgress() {
        return bound;
    }

    @Override
    public Figures figures(long elapsedMillis) {
        int begun = Math.min(1, initialFound.get());
        return new Figures(
                Math.max(generated.get(), initialFound.get()),
                Math.max(distinct.get(), begun),
                beyond.get(),
                Math.max(bound, begun),
                elapsedMillis);
    }
}
