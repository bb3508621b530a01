package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.DiskWatch;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.files.Comparison;
import dev.counterpoint.ui.fx.Command;

import javafx.scene.Node;
import javafx.stage.Stage;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks after the open files: whether someone else changed them, and that nothing is lost. */
final class FileCare {
    private static final long LOOK_EVERY_MILLIS = 1_500;

    /** What lies over the window's content. */
    record Overlay(Consumer<Node> open, Runnable close) {}

    private final Documents documents;
    private final Surroundings around;
    private final Consumer<String> tell;
    private final DiskWatch watch;
    private final Overlay overlay;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("file-care").factory());

    FileCare(Workbench workbench, Surroundings around, Consumer<String> tell, Overlay overlay) {
        documents = workbench.documents();
        this.around = around;
        this.tell = tell;
        this.overlay = overlay;
        watch = new DiskWatch(documents, around.threads(), tell);
        documents.onCompare(this::compare);
    }

    List<Command> commands() {
        return List.of(
                Command.when(
                        "file.compare",
                        "Compare with the File on Disk…",
                        "fth-columns",
                        "Shortcut+Alt+D",
                        documents.active().isNotNull(),
                        () -> onActive(this::compare)));
    }

    private void onActive(Consumer<Document> action) {
        Document active = documents.active().get();
        if (active != null) {
            action.accept(active);
        }
    }

    private void compare(Document document) {
        Comparison.of(document, documents, overlay.close())
                .ifPresentOrElse(
                        overlay.open(),
                        () -> tell.accept("There is no text of " + document.name() + " on disk."));
    }

    /** From now on, until the window is closed. */
    void start(Stage stage) {
        if (clock.isShutdown()) {
            return;
        }
        stage.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                watch.look();
                            }
                        });
        clock.scheduleWithFixedDelay(
                () -> around.threads().fx().execute(watch::look),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    void close() {
        clock.shutdown();
    }
}
