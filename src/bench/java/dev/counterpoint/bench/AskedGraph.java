package dev.counterpoint.bench;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ModelSource;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.check.StateExpressions;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.find.BadRegion;
import dev.counterpoint.graph.find.Components;
import dev.counterpoint.graph.find.TransitionTable;
import dev.counterpoint.graph.projection.Grouping;
import dev.counterpoint.graph.projection.Projection;
import dev.counterpoint.graph.projection.VariableGrouping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Questions to a recorded graph of a million states, each asked for the first time in a process
 * with the window's options, against the time in which TLC explores them.
 */
final class AskedGraph {
    private static final double NANOS = 1e9;
    private static final double AT_MOST = 0.2;
    private static final String SPEC = "Million";
    private static final String EXPRESSION = "Cardinality(ahead) = 2 /\\ stage = \"race\"";

    private AskedGraph() {}

    static List<Comparison> rows(Commands commands) throws IOException, InterruptedException {
        double explored = commands.time(commands.plainTlc(SPEC, 1));
        List<String> command = commands.recorded(SPEC, 1, AskedGraph.class);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Comparison> rows = new ArrayList<>();
        try (var reader = process.inputReader()) {
            for (String line : reader.lines().filter(l -> l.contains("\t")).toList()) {
                String[] parts = line.split("\t", -1);
                double ours = Double.parseDouble(parts[1]);
                rows.add(
                        new Comparison(
                                "1,000,000 states, " + parts[0] + ", against TLC's time",
                                AT_MOST,
                                ours,
                                explored,
                                ours / explored));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("questions end with " + process.exitValue());
        }
        return rows;
    }

    /** Application folder, specs, the spec, workers. */
    public static void main(String[] arguments) {
        CheckRequest request =
                CheckRequest.of(
                                Path.of(arguments[1]).resolve(arguments[2] + ".tla"),
                                new ModelChoice.Beside())
                        .workers(Integer.parseInt(arguments[3]))
                        .recordGraph(true)
                        .build();
        try (Engines engines = Engines.usual(Path.of(arguments[0]), false);
                RecordedGraph recorded = new RecordedGraph();
                CheckRun run =
                        new CheckService(new EngineCheckers(engines)).start(request, recorded)) {
            run.result().join();
            ask(recorded, recorded.graph().snapshot());
            try (Explorer explorer = engines.explorer()) {
                explorer.load(ModelSource.of(request).orElseThrow()).join();
                StateExpressions expressions = new StateExpressions(explorer, recorded);
                timed(
                        "states where an expression holds",
                        () ->
                                expressions
                                        .evaluate(
                                                EXPRESSION,
                                                recorded.graph().states(),
                                                Grouping.MOST,
                                                Progress.NONE,
                                                Cancel.NEVER)
                                        .holds());
            }
        }
    }

    private static void ask(RecordedGraph recorded, GraphSnapshot graph) {
        timed(
                "grouped by two variables",
                () -> {
                    Grouping grouping =
                            VariableGrouping.of(
                                    recorded,
                                    List.of("ahead", "stage"),
                                    graph.nodes(),
                                    Progress.NONE,
                                    Cancel.NEVER);
                    new Projection(graph, grouping).closed(Progress.NONE, Cancel.NEVER);
                });
        timed(
                "strongly connected components",
                () -> Components.of(TransitionTable.of(graph, Cancel.NEVER), Cancel.NEVER));
        BitSet last = new BitSet();
        last.set(graph.nodes() - 1);
        timed(
                "what leads to the last state",
                () -> BadRegion.of(TransitionTable.of(graph, Cancel.NEVER), last, Cancel.NEVER));
    }

    @SuppressWarnings("SystemOut")
    private static void timed(String what, Runnable question) {
        long start = System.nanoTime();
        question.run();
        System.out.println(what + "\t" + (System.nanoTime() - start) / NANOS);
    }
}
