package dev.counterpoint.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Notices that an engine which tells its figures twice a second says nothing any more: it hangs, or
 * was halted from outside. Looks are counted and not time, so that a computer which slept in
 * between does not make an engine's silence long.
 */
final class Silence {
    private static final int LOOKS = 12;

    private final Executor later;
    private final BooleanSupplier expected;
    private final Runnable tooLong;
    private volatile boolean heard = true;
    private int looks;

    /**
     * What listens, from now on.
     *
     * @param patience how long silence may last
     * @param expected whether anything is to be heard still
     * @param tooLong done once, when it lasted longer
     */
    Silence(Duration patience, BooleanSupplier expected, Runnable tooLong) {
        this.expected = expected;
        this.tooLong = tooLong;
        later =
                CompletableFuture.delayedExecutor(
                        patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
        later.execute(this::look);
    }

    /** Something was said. */
    void broken() {
        heard = true;
    }

    private void look() {
        if (!expected.getAsBoolean()) {
            return;
        }
        looks = heard ? 0 : looks + 1;
        heard = false;
        if (looks >= LOOKS) {
            tooLong.run();
        } else {
            later.execute(this::look);
        }
    }
}
