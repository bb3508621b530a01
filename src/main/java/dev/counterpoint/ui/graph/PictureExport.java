package dev.counterpoint.ui.graph;

import dev.counterpoint.export.DotGraphExport;
import dev.counterpoint.export.GexfExport;
import dev.counterpoint.export.GraphFile;
import dev.counterpoint.export.GraphMlExport;
import dev.counterpoint.export.JsonGraphExport;
import dev.counterpoint.export.PngGraphExport;
import dev.counterpoint.export.SvgGraphExport;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    /** Puts the picture on the clipboard. */
    public Command copy() {
        return Command.when(
                "graph.copy-picture",
                "Copy the Graph as a Picture",
                "fth-copy",
                null,
                graph.shown().isNotNull(),
                () -> {
                    Shown shown = graph.shown().get();
                    if (shown != null) {
                        writing.run(
                                () ->
                                        new PngGraphExport(graph.fonts())
                                                .export(shown.picture(), Palette.LIGHT),
                                png -> {
                                    desktop.copyPicture(png);
                                    tell.accept("The graph is on the clipboard as a picture.");
                                });
                    }
                });
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
                        : desktop.chooseTarget(
                                "Save as .svg, .png, .dot, .graphml, .gexf or .json", "graph.svg");
        if (shown == null || target.isEmpty()) {
            return;
        }
        Path file = target.get();
        tell.accept("Saving " + file.getFileName() + "…");
        Predicate<Label> environment = graph.environment();
        Recording recording = graph.exploration().recording().get();
        writing.run(
                () ->
                        write(
                                new GraphFile(
                                        shown.picture(),
                                        node -> values(shown, recording, node),
                                        environment),
                                file),
                tell);
    }

    private static List<Binding> values(Shown shown, @Nullable Recording recording, int node) {
        if (recording == null) {
            return List.of();
        }
        Shown.Others others = shown.others();
        int state = shown.stateOf(node);
        if (state < 0 && others != null) {
            State value = others.values(node);
            return value == null ? List.of() : GraphFile.values(value);
        }
        return state < 0
                ? GraphFile.values(shown.picture().list().graph(), recording.values()).apply(node)
                : GraphFile.values(recording.values().state(state));
    }

    private String write(GraphFile graphFile, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        GraphPicture picture = graphFile.picture();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (ending) {
                case "png" ->
                        out.write(new PngGraphExport(graph.fonts()).export(picture, Palette.LIGHT));
                case "graphml" -> GraphMlExport.write(graphFile, out);
                case "gexf" -> GexfExport.write(graphFile, out);
                case "json" -> JsonGraphExport.write(graphFile, out);
                case "dot", "gv" -> text(out, new DotGraphExport().export(picture, Palette.LIGHT));
                default ->
                        text(out, new SvgGraphExport(graph.fonts()).export(picture, Palette.LIGHT));
            }
            return "Saved to " + file + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
