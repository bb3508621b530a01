package dev.counterpoint.collection;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.collection.Manifests.Published;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What our own check of a published model came to.
 *
 * @param difference how it differs from what is published; empty where it does not
 */
record Comparison(Published published, CheckResult result, String difference) {
    /**
     * Checks the model as the manifest's makers do.
     *
     * @param trusted the folders whose specs may use files
     */
    static Comparison of(Published published, Checks checks, Duration budget, List<Path> trusted) {
        CheckRequest request =
                CheckRequest.of(published.module(), new ModelChoice.File(published.config()))
                        .budget(budget)
                        .trusted(trusted)
                        .build();
        try (CheckRun run = checks.start(request, new CheckListener() {})) {
            CheckResult result = run.result().join();
            return new Comparison(published, result, difference(published, result));
        }
    }

    boolean isAsPublished() {
        return difference.isEmpty();
    }

    private static String difference(Published published, CheckResult result) {
        String verdict = verdict(result.kind());
        if (!verdict.equals(published.result()) && !published.result().equals("unknown")) {
            String first = result.errors().isEmpty() ? "" : result.errors().getFirst().message();
            return "published %s, here %s: %s %s"
                    .formatted(published.result(), verdict, result.sentence(), first);
        }
        Long states = published.distinctStates();
        long ours = result.figures().distinct();
        return result.kind() != Kind.PASSED || states == null || states == ours
                ? ""
                : "published %d distinct states, here %d".formatted(states, ours);
    }

    private static String verdict(Kind kind) {
        return switch (kind) {
            case PASSED -> "success";
            case ASSUMPTION -> "assumption failure";
            case DEADLOCK -> "deadlock failure";
            case INVARIANT, ASSERT -> "safety failure";
            case PROPERTY -> "liveness failure";
            default -> kind.word();
        };
    }
}
