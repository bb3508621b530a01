package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.TrimService;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** Trims what a check has found. */
final class CheckTrim {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final TrimService trims;
    private final Console console;

    CheckTrim(TrimService trims, Console console) {
        this.trims = trims;
        this.console = console;
    }

    /** The first counterexample made smaller; null where there is none. */
    @Nullable TrimResult of(CheckResult result) {
        TraceFile file =
                result.violations().isEmpty()
                        ? null
                        : CounterexampleFile.of(result, result.violations().getFirst());
        if (file == null) {
            return null;
        }
        CheckRequest check = result.request();
        TrimRequest request =
                new TrimRequest(
                        file,
                        check.spec(),
                        check.model(),
                        check.libraries(),
                        check.trusted(),
                        check.overlays(),
                        null,
                        null,
                        List.of(),
                        budget(result));
        try (TrimRun run = trims.start(request, new TrimProgress(console))) {
            return run.result().join();
        }
    }

    private static Duration budget(CheckResult result) {
        Duration budget = result.request().budget();
        if (budget == null) {
            return USUAL;
        }
        Duration left = budget.minusMillis(result.figures().elapsedMillis());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
