package dev.counterpoint.ui.fx;

import javafx.application.Platform;
import javafx.stage.Window;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts JavaFX, and fails the test during which something goes wrong on its thread. */
public final class FxExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException running) {
            started.countDown();
        }
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX does not start");
        }
        Platform.setImplicitExit(false);
        Fx.run(Theme::loadFonts);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        thrown.clear();
        Fx.run(
                () ->
                        Thread.currentThread()
                                .setUncaughtExceptionHandler((thread, error) -> thrown.add(error)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Fx.run(() -> {});
        if (!thrown.isEmpty()) {
            throw new AssertionError("something went wrong on the FX thread", thrown.getFirst());
        }
    }
}
