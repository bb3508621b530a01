package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check's end means. Passed only where TLC reported success, nothing was queued and nothing
 * was violated; whatever else is not a violation or a failure is incomplete.
 */
final class Judgement {
    private final CheckRequest request;
    private final Preparation prepared;
    private final Told told;

    Judgement(CheckRequest request, Preparation prepared, Told told) {
        this.request = request;
        this.prepared = prepared;
        this.told = told;
    }

    CheckResult of(
            Finished finished,
            @Nullable Ending ending,
            Figures last,
            Checkers.Checker engine,
            long millisLeft) {
        List<Violation> violations = told.violations();
        Figures figures = finished.figures().generated() == 0 ? last : finished.figures();
        ModelPlaces places = new ModelPlaces(prepared);
        Kind kind =
                finished.stage() == Stage.PARSING && places.areOfTheModel(finished.diagnostics())
                        ? Kind.CONFIGURATION
                        : kind(finished, violations);
        if (kind == Kind.INCOMPLETE) {
            return incomplete(
                    figures,
                    ending == null ? ownEnding(finished) : ending,
                    finished.diagnostics(),
                    engine.toolsVersion());
        }
        Incidents incidents = new Incidents(prepared, engine, millisLeft);
        List<Violation> certain = single(incidents.narrowed(violations));
        boolean exhausted = isWhole(finished);
        List<Counterexample> found = incidents.describe(certain);
        List<Diagnostic> errors =
                incidents.clearer(violations, places.place(finished.diagnostics()));
        return CheckResult.of(request, kind)
                .figures(figures)
                .violations(found)
                .errors(with(prepared.warnings(), errors))
                .sentence(sentence(kind, figures, certain, errors, incidents.isCertain()))
                .notProved(
                        notProved(kind, certain, finished, exhausted)
                                + (kind == Kind.PASSED
                                        ? unmeasured() + after(incidents.unasked())
                                        : ""))
                .config(prepared.configName())
                .model(prepared.model())
                .specDigest(prepared.digest())
                .toolsVersion(engine.toolsVersion())
                .findings(
                        new Findings(
                                told.coverage(),
                                calls(incidents, errors),
                                incidents.actions(found)))
                .exhausted(exhausted)
                .build();
    }

    /** The stack can also be of what was evaluated before the error, which then is of no use. */
    private List<Frame> calls(Incidents incidents, List<Diagnostic> errors) {
        List<Frame> calls = incidents.calls(told.calls());
        boolean atTheError =
                errors.stream()
                        .filter(e -> e.range() != null)
                        .anyMatch(
                                e ->
                                        !calls.isEmpty()
                                                && calls.getFirst().range().equals(e.range()));
        return atTheError ? calls : List.of();
    }

    /** One violation for each property, where each is decided for itself. */
    private List<Violation> single(List<Violation> violations) {
        if (!request.search().everyProperty()) {
            return violations;
        }
        List<Violation> all = new ArrayList<>();
        for (Violation violation : violations) {
            if (violation.properties().size() < 2) {
                all.add(violation);
            }
            for (String name :
                    violation.properties().size() < 2
                            ? List.<String>of()
                            : violation.properties()) {
                all.add(
                        new Violation(
                                violation.kind(),
                                List.of(name),
                                "The property %s is violated.".formatted(name),
                                violation.trace(),
                                violation.graphStates(),
                                violation.alias()));
            }
        }
        return all;
    }

    /** Why an engine ended that nobody told to. */
    private static Ending ownEnding(Finished finished) {
        for (Diagnostic told : finished.diagnostics()) {
            switch (told.code()) {
                case "disk" -> {
                    return Ending.DISK;
                }
                case "states" -> {
                    return Ending.STATES;
                }
                default -> {}
            }
        }
        return finished.stage() == Stage.STOPPED ? Ending.ASKED : Ending.ITSELF;
    }

    private static boolean isWhole(Finished finished) {
        return finished.stage() == Stage.CHECKED
                && finished.success()
                && finished.figures().queued() == 0;
    }

    private static Kind kind(Finished finished, List<Violation> violations) {
        return switch (finished.stage()) {
            case PARSING -> Kind.PARSE;
            case CONFIGURATION -> Kind.CONFIGURATION;
            case INTERNAL -> Kind.INTERNAL;
            case EVALUATION -> Kind.EVALUATION;
            case CHECKED, STOPPED -> checked(finished, violations);
        };
    }

    private static Kind checked(Finished finished, List<Violation> violations) {
        if (!violations.isEmpty()) {
            return kind(violations.getFirst().kind());
        }
        return isWhole(finished) ? Kind.PASSED : Kind.INCOMPLETE;
    }

    static Kind kind(CheckEvent.ViolationKind kind) {
        return switch (kind) {
            case ASSUMPTION, POSTCONDITION -> Kind.ASSUMPTION;
            case DEADLOCK -> Kind.DEADLOCK;
            case INVARIANT -> Kind.INVARIANT;
            case ACTION_PROPERTY, TEMPORAL_PROPERTY -> Kind.PROPERTY;
            case ASSERT -> Kind.ASSERT;
            case EVALUATION -> Kind.EVALUATION;
        };
    }

    private String sentence(
            Kind kind,
            Figures figures,
            List<Violation> violations,
            List<Diagnostic> errors,
            boolean certain) {
        return switch (kind.verdict()) {
            case PASSED -> VerdictWords.passed(figures, prepared.model());
            case VIOLATED -> VerdictWords.violated(violations, certain);
            case INCOMPLETE, FAILED -> firstError(errors, violations);
        };
    }

    private String notProved(
            Kind kind, List<Violation> violations, Finished finished, boolean exhausted) {
        if (violations.stream().anyMatch(v -> v.kind() == ViolationKind.POSTCONDITION)) {
            return "All states were explored, and nothing else is violated.";
        }
        boolean on =
                kind.verdict() == Kind.Verdict.VIOLATED
                        && kind != Kind.ASSUMPTION
                        && request.search().everyProperty();
        if (on) {
            return new SearchWords(request.search(), finished.figures())
                    .othersProved(exhausted, finished.stage() == Stage.CHECKED);
        }
        boolean several =
                kind.verdict() == Kind.Verdict.VIOLATED
                        && kind != Kind.ASSUMPTION
                        && request.isOfSeveral();
        return VerdictWords.notProved(kind, prepared.model(), finished.collision())
                + (several ? " Several workers searched: there may be a shorter way to it." : "");
    }

    /** What this way to explore does not find out beside the verdict. */
    private String unmeasured() {
        return request.isMeasured()
                ? ""
                : " Actions that are never taken and properties that hold vacuously were not looked"
                        + " for.";
    }

    /** A sentence that follows another one. */
    private static String after(String sentence) {
        return sentence.isEmpty() ? "" : " " + sentence;
    }

    private static String firstError(List<Diagnostic> errors, List<Violation> violations) {
        return errors.stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::message)
                .findFirst()
                .orElseGet(
                        () ->
                                violations.isEmpty()
                                        ? "The check failed."
                                        : violations.getFirst().message());
    }

    CheckResult incomplete(
            Figures figures, Ending why, List<Diagnostic> diagnostics, String toolsVersion) {
        List<Diagnostic> all = with(prepared.warnings(), diagnostics);
        SearchWords words = new SearchWords(request.search(), figures);
        return CheckResult.of(request, Kind.INCOMPLETE)
                .figures(figures)
                .errors(all)
                .sentence(
                        words.incomplete(
                                why, why == Ending.BUDGET ? request.budget() : null, told.course()))
                .notProved(
                        words.notProved(prepared.model())
                                + (request.coverage() ? unmeasured() : ""))
                .config(prepared.configName())
                .model(prepared.model())
                .specDigest(prepared.digest())
                .toolsVersion(toolsVersion)
                .findings(new Findings(told.coverage(), List.of()))
                .build();
    }

    private static List<Diagnostic> with(List<Diagnostic> first, List<Diagnostic> second) {
        List<Diagnostic> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Nothing was checked. */
    static CheckResult failed(CheckRequest request, Kind kind, List<Diagnostic> diagnostics) {
        return CheckResult.of(request, kind)
                .errors(diagnostics)
                .sentence(firstError(diagnostics, List.of()))
                .notProved(VerdictWords.notProved(kind, null, 0))
                .build();
    }
}
