package dev.counterpoint.ui.fx;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Works on the FX thread from a test, and waits for what is to come. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 20;

    private Fx() {}

    /** Does something there and gives its answer. */
    public static <T> T get(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the FX thread does not answer", late);
        }
    }

    /** Does something there. */
    public static void run(Runnable work) {
        get(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Waits until something is so. */
    public static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (!get(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so: " + what);
            }
            try {
                MILLISECONDS.sleep(20);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
