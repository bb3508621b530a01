package dev.counterpoint.engine.agent.check;

import java.util.concurrent.TimeUnit;

/**
 * Holds a search's threads in callbacks of ours until it goes on. TLC can suspend itself, but waits
 * for ever where a worker finds a violation meanwhile.
 */
final class Gate {
    private volatile boolean shut;
    private long shutAt;
    private long waited;

    /** Waits while it is shut; one read of a field where it is open. */
    void pass() {
        if (shut) {
            waitOutside();
        }
    }

    private synchronized void waitOutside() {
        boolean interrupted = false;
        while (shut) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shuts it, or opens it again. */
    synchronized void shut(boolean closed) {
        if (closed == shut) {
            return;
        }
        long now = System.nanoTime();
        if (closed) {
            shutAt = now;
        } else {
            waited += now - shutAt;
        }
        shut = closed;
        notifyAll();
    }

    /** How long it has been shut, in milliseconds. */
    synchronized long shutMillis() {
        long now = shut ? System.nanoTime() - shutAt : 0;
        return TimeUnit.NANOSECONDS.toMillis(waited + now);
    }
}
