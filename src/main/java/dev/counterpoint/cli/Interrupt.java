package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRun;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C in a check: the run is stopped, what was found is reported as incomplete, and the program
 * ends with that exit code instead of the signal's.
 */
final class Interrupt {
    private static final long PATIENCE_MILLIS = 3_000;
    private final CountDownLatch reported = new CountDownLatch(1);
    private volatile int exit = 20;

    private Interrupt() {}

    static Interrupt stops(CheckRun run) {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> interrupt.run(run), "stop on interrupt"));
        return interrupt;
    }

    /** The report is written: nothing is left to stop. */
    void done(int exitCode) {
        exit = exitCode;
        reported.countDown();
    }

    private void run(CheckRun run) {
        if (reported.getCount() == 0) {
            return;
        }
        run.stop();
        try {
            if (reported.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
