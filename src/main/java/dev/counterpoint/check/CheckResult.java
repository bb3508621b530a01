package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The end of a check.
 *
 * @param violations all that were found; the first is the verdict's
 * @param errors what kept it from being checked, or what the user should know
 * @param sentence the verdict in words
 * @param notProved what the verdict does not prove, in words
 * @param config the configuration's name
 * @param model what was checked; null where it could not be read
 * @param findings what was found out beside the verdict
 * @param specDigest {@code sha256:} and hex over the user's modules and the model
 * @param exhausted whether all states were explored: then what is not violated holds
 */
public record CheckResult(
        CheckRequest request,
        Kind kind,
        Figures figures,
        List<Counterexample> violations,
        List<Diagnostic> errors,
        String sentence,
        String notProved,
        String config,
        @Nullable Model model,
        String specDigest,
        String toolsVersion,
        Findings findings,
        boolean exhausted) {
    public CheckResult {
        violations = List.copyOf(violations);
        errors = List.copyOf(errors);
    }

    /** The end of a check, of which the builder is told what there is to tell. */
    public static CheckResultBuilder of(CheckRequest request, Kind kind) {
        return new CheckResultBuilder(request, kind);
    }

    /** The same with what was found out beside the verdict. */
    CheckResult with(Findings other) {
        return of(request, kind)
                .figures(figures)
                .violations(violations)
                .errors(errors)
                .sentence(sentence)
                .notProved(notProved)
                .config(config)
                .model(model)
                .specDigest(specDigest)
                .toolsVersion(toolsVersion)
                .findings(other)
                .exhausted(exhausted)
                .build();
    }
}
