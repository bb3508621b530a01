package dev.counterpoint.ci;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckResultBuilder;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Checks that end as the test says, each of a configuration by its file's name. */
final class FakeChecks implements Checks {
    final List<CheckRequest> asked = new ArrayList<>();
    private final Map<String, UnaryOperator<CheckResultBuilder>> told = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Runnable takesTime;

    FakeChecks() {
        this(() -> {});
    }

    /** Each of which does this while it runs. */
    FakeChecks(Runnable takesTime) {
        this.takesTime = takesTime;
    }

    FakeChecks ends(String config, Kind kind, UnaryOperator<CheckResultBuilder> how) {
        kinds.put(config, kind);
        told.put(config, how);
        return this;
    }

    FakeChecks ends(String config, Kind kind) {
        return ends(config, kind, b -> b.sentence(kind.word() + "."));
    }

    FakeChecks violates(String config, String property, Path spec) {
        return ends(
                config,
                Kind.INVARIANT,
                b ->
                        b.sentence("Violated: " + property + " is false in state 2.")
                                .figures(new Figures(9, 7, 1, 2, 1_500))
                                .violations(List.of(violation(property, spec))));
    }

    static Counterexample violation(String property, Path spec) {
        return new Counterexample(
                Kind.INVARIANT,
                property,
                "No <two> nodes & \"friends\" ever hold it.",
                property + " == \\A a, b \\in Node : TRUE",
                spec,
                new SourceRange("Lease", 7, 1, 8, 12),
                property + " is false in state 2.",
                Trace.finite(
                        List.of(state(0), state(1)),
                        List.of(
                                new Step(
                                        "Grant", List.of(new Binding("n", new ModelValue("n1")))))),
                List.of(),
                null);
    }

    private static State state(int x) {
        return new State(List.of("x"), List.of(IntegerValue.of(x)));
    }

    @Override
    public CheckRun start(CheckRequest request, CheckListener listener) {
        asked.add(request);
        takesTime.run();
        String name =
                request.model() instanceof ModelChoice.File file
                        ? String.valueOf(file.config().getFileName())
                        : "";
        CheckResult result =
                told.getOrDefault(name, b -> b.sentence("Passed."))
                        .apply(
                                CheckResult.of(request, kinds.getOrDefault(name, Kind.PASSED))
                                        .config(name)
                                        .notProved("Says nothing about more nodes."))
                        .build();
        return new CheckRun() {
            @Override
            public void stop() {}

            @Override
            public CompletableFuture<CheckResult> result() {
                return CompletableFuture.completedFuture(result);
            }

            @Override
            public void close() {}
        };
    }
}
