package dev.counterpoint.bench;

import dev.counterpoint.graph.GraphView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Graphviz's {@code dot}, where it is installed. */
final class Graphviz {
    static final double WIDTH = 132;
    static final double HEIGHT = 44;
    private static final double INCH = 72;
    private static final int PIECES = 12;

    private Graphviz() {}

    static boolean isInstalled() {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "dot"))) {
                return true;
            }
        }
        return false;
    }

    /** A file with a graph; boxes and their distances are as ours. */
    static Path file(GraphView graph) throws IOException {
        StringBuilder dot =
                new StringBuilder("digraph g {\nrankdir=LR; ranksep=1; nodesep=0.222\n");
        dot.append(
                String.format(
                        Locale.ROOT,
                        "node [shape=box, label=\"\", width=%.4f, height=%.4f]%n",
                        WIDTH / INCH,
                        HEIGHT / INCH));
        for (int node = 0; node < graph.nodes(); node++) {
            dot.append('n').append(node).append('\n');
        }
        int[] seen = new int[graph.nodes()];
        Arrays.fill(seen, -1);
        for (int node = 0; node < graph.nodes(); node++) {
            graph.forEachSuccessor(
                    node,
                    (s, t, l) -> {
                        if (seen[t] != s) {
                            seen[t] = s;
                            dot.append('n').append(s).append("->n").append(t).append('\n');
                        }
                    });
        }
        Path file = Files.createTempFile("counterpoint-bench", ".dot");
        Files.writeString(file, dot.append("}\n"));
        return file;
    }

    static List<String> svg(Path file) {
        return List.of("dot", "-Tsvg", "-o", file + ".svg", file.toString());
    }

    /** What dot draws. */
    static Drawing drawing(Path file) throws IOException {
        Process process = new ProcessBuilder("dot", "-Tplain", file.toString()).start();
        Drawing drawing = new Drawing();
        try (var reader = process.inputReader()) {
            reader.lines().filter(l -> l.startsWith("edge ")).forEach(l -> read(l, drawing));
        }
        return drawing;
    }

    static void read(String line, Drawing drawing) {
        String[] words = line.split(" ");
        int source = Integer.parseInt(words[1].substring(1));
        int target = Integer.parseInt(words[2].substring(1));
        if (source == target) {
            return;
        }
        int count = Integer.parseInt(words[3]);
        double[] control = new double[2 * count];
        for (int i = 0; i < control.length; i++) {
            control[i] = Double.parseDouble(words[4 + i]) * INCH;
        }
        int curves = (count - 1) / 3;
        double[] points = new double[2 * (curves * PIECES + 1)];
        for (int curve = 0; curve < curves; curve++) {
            for (int i = 0; i <= PIECES; i++) {
                for (int axis = 0; axis < 2; axis++) {
                    points[2 * (curve * PIECES + i) + axis] =
                            cubic(control, 6 * curve + axis, (double) i / PIECES);
                }
            }
        }
        drawing.add(source, target, points);
    }

    private static double cubic(double[] p, int at, double t) {
        double s = 1 - t;
        return s * s * s * p[at]
                + 3 * s * s * t * p[at + 2]
                + 3 * s * t * t * p[at + 4]
                + t * t * t * p[at + 6];
    }
}
