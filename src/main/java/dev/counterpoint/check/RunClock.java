package dev.counterpoint.check;

import java.util.concurrent.TimeUnit;

/** How long a check has taken, the time left out in which it paused. */
final class RunClock {
    private final long started = System.nanoTime();
    private long pausedAt;
    private long paused;
    private boolean isPaused;

    /** Stands still, or goes on. */
    synchronized void pause(boolean pause) {
        if (pause == isPaused) {
            return;
        }
        isPaused = pause;
        if (pause) {
            pausedAt = System.nanoTime();
        } else {
            paused += System.nanoTime() - pausedAt;
        }
    }

    synchronized long millis() {
        long now = isPaused ? pausedAt : System.nanoTime();
        return TimeUnit.NANOSECONDS.toMillis(now - started - paused);
    }
}
