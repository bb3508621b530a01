package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.trim.space.Pace;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs a long piece of work in moments: the one who asks waits while it works, and it rests until
 * it is asked again, so that the two never use TLC at one time.
 */
final class Slices implements Pace {
    /** The work needs as deep a stack as the questions. */
    private static final long STACK_BYTES = 64L << 20;

    private static final int TICKS = 32;
    private static final int TICKS_OF_MEMORY = 4096;
    private static final double MUCH = 0.85;
    private static final double TOO_MUCH = 0.7;

    private final Semaphore work = new Semaphore(0);
    private final Semaphore rest = new Semaphore(0);
    private final long begun = System.nanoTime();
    private final long budgetMillis;
    private long momentEnd;
    private long ticks;
    private volatile boolean stopped;
    private volatile boolean done;

    Slices(long budgetMillis) {
        this.budgetMillis = budgetMillis;
    }

    /** Begins the work, which rests at once. */
    void begin(Runnable task) {
        Runnable all =
                () -> {
                    try {
                        work.acquireUninterruptibly();
                        task.run();
                    } finally {
                        done = true;
                        rest.release();
                    }
                };
        Thread.ofPlatform().daemon().name("trim").stackSize(STACK_BYTES).unstarted(all).start();
    }

    /** Lets it work for a moment. */
    void goOn(long millis) {
        if (!done) {
            momentEnd = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            work.release();
            rest.acquireUninterruptibly();
        }
    }

    /** Ends it. */
    void stop() {
        stopped = true;
        goOn(Long.MAX_VALUE / 2_000_000);
    }

    boolean isDone() {
        return done;
    }

    long elapsedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void tick() {
        if (stopped) {
            throw new Ended(Reason.STOPPED);
        }
        if (++ticks % TICKS != 0) {
            return;
        }
        if (elapsedMillis() > budgetMillis) {
            throw new Ended(Reason.TIME);
        }
        if (ticks % TICKS_OF_MEMORY == 0 && isFull(MUCH)) {
            System.gc();
            if (isFull(TOO_MUCH)) {
                throw new Ended(Reason.MEMORY);
            }
        }
        if (System.nanoTime() - momentEnd > 0) {
            rest.release();
            work.acquireUninterruptibly();
            if (stopped) {
                throw new Ended(Reason.STOPPED);
            }
        }
    }

    private static boolean isFull(double share) {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > share * runtime.maxMemory();
    }

    /** For work that does not rest but may take only so long. */
    static Pace until(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return () -> {
            if (System.nanoTime() - end > 0) {
                throw new Ended(Reason.TIME);
            }
        };
    }

    /** The same for a part of the work that may take only so long. */
    Pace atMost(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return () -> {
            tick();
            if (System.nanoTime() - end > 0) {
                throw new Ended(Reason.TIME);
            }
        };
    }
}
