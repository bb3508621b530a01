package dev.counterpoint.bench;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.layout.LayeredLayout;
import dev.counterpoint.graph.layout.Layout;
import dev.counterpoint.graph.layout.Spacing;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.StateLabel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How fast state graphs are laid out, drawn and moved, and how good the layout is: against
 * Graphviz, against GraphStream's own viewer, and against the time TLC takes to explore them.
 */
final class GraphRows {
    private static final int HUNDRED_THOUSAND = 47;
    private static final int MILLION = 100;
    private static final int THOUSAND = 10;

    /** With so many nodes its viewer is tried, one after the other, until it draws. */
    private static final int[] GRAPH_STREAM_NODES = {5_000, 1_000, 300, 100};

    private static final Duration THEIR_PATIENCE = Duration.ofSeconds(80);
    private static final Duration OUR_PATIENCE = Duration.ofMinutes(5);
    private static final int PAIRS = 3;

    /** Models of up to 2,000 states that dot lays out within a minute. */
    private static final Map<String, String> MODELS =
            Map.of(
                    "canary/Canary",
                    "Canary",
                    "canary/CanaryAckEarly",
                    "Canary",
                    "canary/CanaryFlapping",
                    "Canary",
                    "two-phase-commit/TwoPhaseCommitBlocked",
                    "TwoPhaseCommit",
                    "two-phase-commit/TwoPhaseCommitPolling",
                    "TwoPhaseCommit");

    private GraphRows() {}

    static List<Comparison> rows(Commands commands, Path home, Path project)
            throws IOException, InterruptedException {
        List<Comparison> table = new ArrayList<>();
        if (Graphviz.isInstalled()) {
            Path file = Graphviz.file(RandomGraphs.explored(2_000, 2, 20, 3).snapshot());
            List<String> ours =
                    commands.program(DrawGraph.class, file.toString(), file + ".ours.svg");
            table.add(
                    Comparison.of(
                            "2,000 states and 4,000 transitions to SVG, whole process, against dot",
                            0.5,
                            PAIRS,
                            () -> commands.time(ours),
                            () -> commands.time(Graphviz.svg(file))));
            table.addAll(quality(home, project));
        }
        table.addAll(screen(commands));
        return table;
    }

    private static List<Comparison> screen(Commands commands)
            throws IOException, InterruptedException {
        List<Comparison> table = new ArrayList<>();
        double[] few = numbers(commands, GraphScreen.class, THOUSAND, OUR_PATIENCE);
        double[] many = numbers(commands, GraphScreen.class, HUNDRED_THOUSAND, OUR_PATIENCE);
        double[] most = numbers(commands, GraphScreen.class, MILLION, OUR_PATIENCE);
        double[] explored = {
            commands.time(commands.plainTlc("Counters", "Counters", 1)),
            commands.time(commands.plainTlc("Counters", "CountersMillion", 1))
        };
        table.add(
                row(
                        "103,823 states: last state to full picture, against TLC",
                        0.5,
                        many[0],
                        explored[0]));
        table.add(row("1,000,000 states: the same", 0.5, most[0], explored[1]));
        table.addAll(frames(commands, many, most));
        table.add(
                row(
                        "pointer to marked state, 1,000,000 states against 1,000",
                        1.5,
                        most[3],
                        few[3]));
        return table;
    }

    /** Frames against those of GraphStream's own viewer, with as many nodes as that draws. */
    private static List<Comparison> frames(Commands commands, double[] many, double[] most)
            throws IOException, InterruptedException {
        for (int nodes : GRAPH_STREAM_NODES) {
            double[] theirs = numbers(commands, GraphStreamScreen.class, nodes, THEIR_PATIENCE);
            if (theirs.length > 0) {
                String against =
                        String.format(Locale.ROOT, ", against GraphStream's viewer, %,d", nodes);
                return List.of(
                        row(
                                "a frame while panning, 103,823 states" + against,
                                0.1,
                                many[1],
                                theirs[0]),
                        row("a frame while zooming, the same", 0.1, many[2], theirs[0]),
                        row("a frame while panning, 1,000,000 states", 0.2, most[1], theirs[0]),
                        row("a frame while zooming, the same", 0.2, most[2], theirs[0]));
            }
        }
        return List.of();
    }

    private static Comparison row(String what, double atMost, double ours, double theirs) {
        return new Comparison(what, atMost, ours, theirs, ours / theirs);
    }

    private static List<Comparison> quality(Path home, Path project)
            throws IOException, InterruptedException {
        List<Comparison> table = new ArrayList<>();
        try (RunningIde ide = new RunningIde(home, project.resolve("sample-specs"), false)) {
            for (Map.Entry<String, String> model : MODELS.entrySet()) {
                Path config = project.resolve("sample-specs/" + model.getKey() + ".cfg");
                Path spec = config.resolveSibling(model.getValue() + ".tla");
                GraphView graph = ide.graph(spec, config);
                Drawing ours = drawing(graph);
                Drawing theirs = Graphviz.drawing(Graphviz.file(graph));
                String what =
                        String.format(
                                Locale.ROOT, "%s, %,d states", config.getFileName(), graph.nodes());
                table.add(
                        row(
                                what + ": thousands of crossings, against dot",
                                1.3,
                                ours.crossings() / 1e3,
                                theirs.crossings() / 1e3));
                table.add(
                        row(
                                what + ": edges' length in metres",
                                1.3,
                                ours.length() / 2835,
                                theirs.length() / 2835));
            }
        }
        return table;
    }

    static Drawing drawing(GraphView graph) {
        Spacing boxes = Spacing.uniform(Graphviz.WIDTH, Graphviz.HEIGHT);
        Layout layout = LayeredLayout.of(graph, (Spine) null, boxes, Cancel.NEVER);
        return Drawing.of(new DisplayList(graph, layout, null, StateLabel.NONE, label -> false));
    }

    /** None where it does not come to an end in time. */
    private static double[] numbers(Commands commands, Class<?> main, int size, Duration patience)
            throws IOException, InterruptedException {
        List<String> command = commands.screen(main, Integer.toString(size));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        CompletableFuture<String> last =
                CompletableFuture.supplyAsync(
                        () -> process.inputReader().lines().reduce("", (a, b) -> b));
        if (!process.waitFor(patience)) {
            process.destroyForcibly().waitFor();
            return new double[0];
        }
        if (process.exitValue() != 0 || last.join().isEmpty()) {
            throw new IllegalStateException(main + " ends with " + process.exitValue());
        }
        String[] words = last.join().split(" ");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }
}
