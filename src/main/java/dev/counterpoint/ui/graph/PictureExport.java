package dev.counterpoint.ui.graph;

import dev.counterpoint.export.DotGraphExport;
import dev.counterpoint.export.PngGraphExport;
import dev.counterpoint.export.SvgGraphExport;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the picture that is shown into a file; the format is told by the file's ending. */
public final class PictureExport {
    private final StateGraphViewModel graph;
    private final Desktop desktop;
    private final Consumer<String> tell;
    private final Latest writing;
    private final Command command;

    /** With whom to ask for a file and to tell how it went. */
    public PictureExport(
            StateGraphViewModel graph, Desktop desktop, Threads threads, Consumer<String> tell) {
        this.graph = graph;
        this.desktop = desktop;
        this.tell = tell;
        writing = new Latest(threads, error -> tell.accept("The picture could not be saved."));
        command =
                Command.when(
                        "file.export-picture",
                        "Save the Graph as a Picture…",
                        "fth-image",
                        "Shortcut+Shift+E",
                        graph.shown().isNotNull(),
                        this::export);
    }

    /** Asks for a file and writes it. */
    public Command command() {
        return command;
    }

    private void export() {
        Shown shown = graph.shown().get();
        Optional<Path> target =
                shown == null
                        ? Optional.empty()
                        : desktop.chooseTarget("Save as .svg, .png or .dot", "graph.svg");
        if (shown == null || target.isEmpty()) {
            return;
        }
        Path file = target.get();
        tell.accept("Saving " + file.getFileName() + "…");
        writing.run(() -> write(shown.picture(), file), tell);
    }

    private String write(GraphPicture picture, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".png")) {
                Files.write(file, new PngGraphExport(graph.fonts()).export(picture, Palette.LIGHT));
            } else {
                String text =
                        name.endsWith(".dot") || name.endsWith(".gv")
                                ? new DotGraphExport().export(picture, Palette.LIGHT)
                                : new SvgGraphExport(graph.fonts()).export(picture, Palette.LIGHT);
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            return "Saved to " + file + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
