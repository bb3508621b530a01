package dev.counterpoint.bench;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.graph.GraphSnapshot;

import java.nio.file.Path;

/** Checks as a running IDE does them: the graph recorded, a spare engine waiting. */
final class RunningIde implements AutoCloseable {
    private static final double NANOS = 1e9;

    /** A person looks at the last verdict at least this long before asking again. */
    private static final long PAUSE_MILLIS = 4_000;

    private final Engines engines;
    private final CheckService checks;
    private final Path specs;

    RunningIde(Path home, Path specs, boolean warm) {
        this.specs = specs;
        engines = Engines.usual(home, warm);
        if (warm) {
            engines.warm();
        }
        checks = new CheckService(new EngineCheckers(engines));
    }

    /** One check with the graph recorded: application folder, specs, the spec, workers. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (RunningIde ide = new RunningIde(home, Path.of(arguments[1]), false)) {
            ide.checkNow(arguments[2], Integer.parseInt(arguments[3]));
        }
    }

    double check(String spec) throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        return checkNow(spec, 1);
    }

    private double checkNow(String spec, int workers) {
        CheckRequest request =
                CheckRequest.of(specs.resolve(spec + ".tla"), new ModelChoice.Beside())
                        .workers(workers)
                        .recordGraph(true)
                        .build();
        long start = System.nanoTime();
        try (RecordedGraph graph = new RecordedGraph();
                CheckRun run = checks.start(request, graph)) {
            CheckResult result = run.result().join();
            double seconds = (System.nanoTime() - start) / NANOS;
            if (result.kind() != Kind.PASSED
                    || graph.graph().states() != result.figures().distinct()) {
                throw new IllegalStateException(
                        spec + ": " + result.sentence() + " with " + graph.graph().states());
            }
            return seconds;
        }
    }

    /** The state graph of a model, whatever its verdict. */
    GraphSnapshot graph(Path spec, Path config) {
        CheckRequest request =
                CheckRequest.of(spec, new ModelChoice.File(config)).recordGraph(true).build();
        try (RecordedGraph graph = new RecordedGraph();
                CheckRun run = checks.start(request, graph)) {
            run.result().join();
            return graph.graph().snapshot();
        }
    }

    @Override
    public void close() {
        engines.close();
    }
}
