package dev.counterpoint.app;

import dev.counterpoint.ui.shell.IdeWindow;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a second start asks of the window that runs. */
final class SecondStart {
    private SecondStart() {}

    /**
     * Opens the paths in the window once it is there, and brings it to the front.
     *
     * @return completes when that is done; when it is cancelled before, nothing is opened
     */
    static CompletableFuture<Void> open(CompletableFuture<IdeWindow> window, List<Path> paths) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        window.thenAccept(
                running ->
                        Platform.runLater(
                                () -> {
                                    if (!done.isDone()) {
                                        paths.forEach(running::open);
                                        toFront(running.stage());
                                        done.complete(null);
                                    }
                                }));
        return done;
    }

    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
