package dev.counterpoint.bench;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a frame costs while something moves with each: the own time of the two threads that make it,
 * as other programs on the machine do not count.
 */
final class Frames extends AnimationTimer {
    private static final double NANOS = 1e9;
    private static final double PERCENTILE = 0.95;

    private final int warmUp;
    private final int count;
    private final IntConsumer move;
    private final Consumer<Double> done;
    private final List<Double> times = new ArrayList<>();
    private int frame;
    private long last;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final long[] threads;

    /** Tells the 95th percentile in seconds. */
    Frames(int warmUp, int count, IntConsumer move, Consumer<Double> done) {
        this.warmUp = warmUp;
        this.count = count;
        this.move = move;
        this.done = done;
        threads =
                Stream.of(clock.dumpAllThreads(false, false))
                        .filter(
                                thread ->
                                        thread.getThreadName().startsWith("QuantumRenderer")
                                                || thread.getThreadName().startsWith("JavaFX App"))
                        .mapToLong(ThreadInfo::getThreadId)
                        .toArray();
    }

    private long spent() {
        return LongStream.of(threads).map(clock::getThreadCpuTime).sum();
    }

    @Override
    public void handle(long ignored) {
        long now = spent();
        if (frame > warmUp) {
            times.add((now - last) / NANOS);
        }
        last = now;
        if (frame++ < warmUp + count) {
            move.accept(frame);
        } else {
            stop();
            done.accept(percentile(times));
        }
    }

    static double percentile(List<Double> times) {
        return times.stream().sorted().toList().get((int) (times.size() * PERCENTILE));
    }
}
