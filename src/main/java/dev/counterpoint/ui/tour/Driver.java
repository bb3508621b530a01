package dev.counterpoint.ui.tour;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Works the window from another thread, and waits for what is to come. */
final class Driver {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_AGAIN_MILLIS = 40;
    private static final int PULSES = 4;

    private final Callable<String> status;

    /** With what the window says, for when something does not come about. */
    Driver(Callable<String> status) {
        this.status = status;
    }

    /** Does something on FX and waits until it is done. */
    <T> T on(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new TourException("The tour broke off: " + failed.getCause());
        } catch (TimeoutException late) {
            throw new TourException("The tour broke off: the window does not answer.");
        }
    }

    /** Does something on FX. */
    void run(Runnable work) throws InterruptedException {
        on(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Waits until something is so. */
    void await(String what, Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new TourException(
                        "The tour broke off: after "
                                + PATIENCE.toSeconds()
                                + " s it still waits for "
                                + what
                                + ". The window says: "
                                + on(status));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Waits until the window has been laid out some times more. */
    void settle(Scene scene) throws InterruptedException {
        for (int i = 0; i < PULSES; i++) {
            FutureTask<Boolean> pulse = new FutureTask<>(() -> true);
            run(
                    () -> {
                        scene.addPostLayoutPulseListener(pulse);
                        Platform.requestNextPulse();
                    });
            try {
                pulse.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException late) {
                throw new TourException("The tour broke off: the window is not drawn.");
            }
            run(() -> scene.removePostLayoutPulseListener(pulse));
        }
    }
}
