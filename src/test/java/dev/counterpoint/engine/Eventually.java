package dev.counterpoint.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Eventually() {}

    static void holds(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
    }
}
