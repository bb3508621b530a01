package dev.counterpoint.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Files and folders dragged onto the window are opened. */
final class FileDrop {
    private FileDrop() {}

    static void install(Node target, Consumer<Path> open) {
        target.addEventFilter(
                DragEvent.DRAG_OVER,
                e -> {
                    if (!opened(e.getDragboard().getFiles()).isEmpty()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        target.addEventFilter(
                DragEvent.DRAG_DROPPED,
                e -> {
                    List<Path> paths = opened(e.getDragboard().getFiles());
                    if (!paths.isEmpty()) {
                        paths.forEach(open);
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }

    /** What of it can be opened: folders first, so that the files are seen in theirs. */
    static List<Path> opened(List<File> dragged) {
        return dragged.stream()
                .filter(
                        f ->
                                f.isDirectory()
                                        || f.getName().endsWith(".tla")
                                        || f.getName().endsWith(".cfg")
                                        || TraceReading.isTrace(f.toPath()))
                .sorted(Comparator.comparing(f -> !f.isDirectory()))
                .map(File::toPath)
                .toList();
    }
}
