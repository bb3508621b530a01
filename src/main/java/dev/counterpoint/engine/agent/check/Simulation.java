package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.liveness.LiveCheck1;
import tlc2.tool.liveness.LiveException;
import tlc2.util.IdThread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Behaviors at random, as TLC makes them: an initial state, then again and again an action and one
 * of its successors; all of that action's successors are checked, and each behavior's lassos. The
 * choices of a behavior come from the seed and its number alone, so the number of threads does not
 * change what is found first.
 */
final class Simulation extends OwnSearch {
    /** Numbers one after another give seeds far from each other: 2^64 by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int threads;
    private final @Nullable LiveCheck1 lassos;
    private final AtomicLong next = new AtomicLong();
    private final LongAdder states = new LongAdder();
    private final LongAdder behaviors = new LongAdder();
    private final AtomicInteger longest = new AtomicInteger();
    private volatile boolean temporal;
    private volatile long last = Long.MAX_VALUE;
    private @Nullable Throwable failure;

    Simulation(OwnSearch.Terms terms, int threads) throws IOException {
        super(terms);
        this.threads = threads;
        lassos = checkLiveness ? new LiveCheck1(tool) : null;
    }

    @Override
    protected void from(List<TLCState> initial) throws Exception {
        states.add(initial.size());
        List<TLCState> shared = List.copyOf(initial);
        Follower[] all = new Follower[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Follower(i, () -> simulate(shared));
        }
        workers = all;
        for (Follower thread : all) {
            thread.start();
        }
        for (Follower thread : all) {
            thread.join();
        }
        switch (failure) {
            case null -> {}
            case LiveException e when temporal -> {}
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void simulate(List<TLCState> initial) {
        while (!isStopped()) {
            long number = next.getAndIncrement();
            if (number > last || (search.number() > 0 && number >= search.number())) {
                return;
            }
            try {
                simulate(initial, number);
            } catch (Throwable e) {
                fail(number, e);
            }
        }
    }

    /** Of several, the behavior with the lowest number counts. */
    private synchronized void fail(long number, Throwable e) {
        if (number < last) {
            last = number;
            failure = e;
        }
    }

    private void simulate(List<TLCState> initial, long number) throws Ended {
        long first = new SplittableRandom(search.seed()).nextLong();
        SplittableRandom random = new SplittableRandom(first + number * GOLDEN);
        List<TLCState> path = path();
        path.clear();
        TLCState state = initial.get(random.nextInt(initial.size()));
        boolean inModel = tool.isInModel(state);
        while (!isStopped()) {
            path.add(state);
            if (!inModel || path.size() >= search.depth()) {
                break;
            }
            TLCState to = step(state, random);
            if (to == null) {
                break;
            }
            inModel = tool.isInModel(to) && tool.isInActions(state, to);
            to.setPredecessor(state);
            state = to;
        }
        longest.accumulateAndGet(path.size(), Math::max);
        if (!isStopped()) {
            checkLassos(path);
            behaviors.increment();
        }
    }

    /** A successor; null where there is none. */
    private @Nullable TLCState step(TLCState state, SplittableRandom random) throws Ended {
        IdThread.setCurrentState(state);
        List<Action> actions = new ArrayList<>(List.of(tool.getActions()));
        while (!actions.isEmpty()) {
            Action action = actions.remove(random.nextInt(actions.size()));
            List<TLCState> found = successors(action, state);
            for (TLCState to : found) {
                states.increment();
                checkState(to);
                checkStep(state, to);
            }
            if (!found.isEmpty()) {
                return found.get(random.nextInt(found.size()));
            }
        }
        deadlock(state);
        return null;
    }

    private void checkLassos(List<TLCState> path) {
        if (lassos == null || temporal) {
            return;
        }
        StateVec trace = new StateVec(path.size());
        path.forEach(trace::addElement);
        synchronized (lassos) {
            if (temporal) {
                return;
            }
            try {
                lassos.checkTrace(tool, trace);
            } catch (LiveException e) {
                temporal = e.errorCode == EC.TLC_TEMPORAL_PROPERTY_VIOLATED;
                if (!temporal || !goesOn()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public int errorFound() {
        return errorCode == EC.NO_ERROR && temporal ? EC.TLC_TEMPORAL_PROPERTY_VIOLATED : errorCode;
    }

    @Override
    public long getStateQueueSize() {
        return 0;
    }

    @Override
    public long getDistinctStatesGenerated() {
        return states.sum();
    }

    @Override
    public int getProgress() {
        return longest.get();
    }

    @Override
    public Figures figures(long elapsedMillis) {
        int begun = Math.min(1, initialFound.get());
        return new Figures(
                Math.max(states.sum(), initialFound.get()),
                0,
                0,
                Math.max(longest.get(), begun),
                elapsedMillis,
                behaviors.sum());
    }
}
