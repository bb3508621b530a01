package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.trim.space.Pace;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
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
    private static final int TICKS_OF_MEMORY = 256;
    private static final double MUCH = 0.85;
    private static final double TOO_MUCH = 0.75;

    private final Semaphore work = new Semaphore(0);
    private final Semaphore rest = new Semaphore(0);
    private final List<MemoryPoolMXBean> pools = longLived();
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

    /**
     * Whether so much of the room for what lives long is taken: the collector is busy with nothing
     * else long before the whole heap is full.
     */
    private boolean isFull(double share) {
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage usage = pool.getUsage();
            if (usage.getMax() > 0 && usage.getUsed() > share * usage.getMax()) {
                return true;
            }
        }
        return false;
    }

    /** Only the pool of what lives long can be told to give notice. */
    private static List<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .toList();
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
