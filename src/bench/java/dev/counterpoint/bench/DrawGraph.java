package dev.counterpoint.bench;

import dev.counterpoint.export.SvgGraphExport;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.Step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** As {@code dot -Tsvg} does it: reads a graph from a file, lays it out, writes an SVG. */
public final class DrawGraph {
    private DrawGraph() {}

    /** With the file and the one to write. */
    public static void main(String[] arguments) throws IOException {
        StateGraph graph = read(Path.of(arguments[0]));
        Fonts fonts = new Fonts();
        GraphPicture picture =
                GraphPicture.whole(
                        graph.snapshot(),
                        null,
                        "",
                        StateLabel.NONE,
                        label -> false,
                        fonts,
                        Cancel.NEVER);
        Files.writeString(
                Path.of(arguments[1]), new SvgGraphExport(fonts).export(picture, Palette.LIGHT));
    }

    /** A graph in the few words of DOT that {@link Graphviz#file} writes. */
    private static StateGraph read(Path file) throws IOException {
        StateGraph graph = new StateGraph();
        int label = graph.label(Step.UNKNOWN, null);
        for (String line : Files.readAllLines(file)) {
            int arrow = line.indexOf("->n");
            if (arrow > 0) {
                graph.addTransition(
                        Integer.parseInt(line.substring(1, arrow)),
                        Integer.parseInt(line.substring(arrow + 3)),
                        label);
            } else if (line.matches("n\\d+")) {
                graph.addState(graph.states() == 0);
            }
        }
        return graph;
    }
}
