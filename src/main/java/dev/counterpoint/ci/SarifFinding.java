package dev.counterpoint.ci;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong, and where.
 *
 * @param rule the violated property's name, else the kind of ending
 * @param level error, or warning where it is only not known
 * @param plain the property's plain sentence
 * @param formal its formal statement
 * @param range null for the file as a whole
 * @param identity the same from run to run
 */
record SarifFinding(
        String rule,
        String level,
        String message,
        @Nullable String plain,
        @Nullable String formal,
        Path file,
        @Nullable SourceRange range,
        String identity) {

    static List<SarifFinding> of(CiResult result) {
        List<SarifFinding> findings = new ArrayList<>();
        for (CiSchedule schedule : result.schedules()) {
            if (schedule.verdict() != Kind.Verdict.PASSED) {
                findings.add(of(schedule));
            }
        }
        result.cases().stream().filter(c -> !c.isMet()).forEach(c -> add(c, findings));
        return findings;
    }

    private static SarifFinding of(CiSchedule schedule) {
        String message =
                schedule.plain() == null
                        ? schedule.sentence()
                        : schedule.plain() + " " + schedule.sentence();
        return new SarifFinding(
                "schedule",
                level(schedule.verdict()),
                schedule.title() + ": " + message,
                "A kept schedule does no harm any more.",
                null,
                schedule.file(),
                null,
                schedule.name());
    }

    private static void add(CiCase one, List<SarifFinding> findings) {
        String name = one.model().name();
        CheckResult result = one.result();
        if (one.verdict() == Kind.Verdict.VIOLATED && result != null) {
            result.violations().forEach(v -> findings.add(violation(one, v)));
            if (!result.violations().isEmpty()) {
                return;
            }
        }
        if (result != null && result.kind().verdict() == Kind.Verdict.FAILED) {
            result.errors().stream()
                    .filter(e -> e.severity() == Diagnostic.Severity.ERROR)
                    .forEach(e -> findings.add(mistake(one, result.kind(), e)));
            if (!result.errors().isEmpty()) {
                return;
            }
        }
        String rule =
                result == null
                        ? "incomplete"
                        : result.kind() == Kind.PASSED ? "expectation" : result.kind().word();
        findings.add(
                new SarifFinding(
                        rule,
                        level(one.verdict()),
                        name + ": " + one.sentence(),
                        null,
                        null,
                        one.model().config(),
                        null,
                        name + " " + rule));
    }

    private static SarifFinding violation(CiCase one, Counterexample violation) {
        String rule = Objects.requireNonNullElse(violation.property(), violation.kind().word());
        String plain = violation.plain();
        String message =
                (plain == null ? "" : plain + " ")
                        + violation.message()
                        + " Found with "
                        + one.model().name()
                        + ".";
        return new SarifFinding(
                rule,
                "error",
                message,
                plain,
                violation.formal(),
                violation.file() == null ? one.model().spec() : violation.file(),
                violation.file() == null ? null : violation.range(),
                one.model().name() + " " + rule);
    }

    private static SarifFinding mistake(CiCase one, Kind kind, Diagnostic error) {
        return new SarifFinding(
                kind.word(),
                "error",
                error.message(),
                null,
                null,
                error.file() == null ? one.model().config() : error.file(),
                error.file() == null ? null : error.range(),
                one.model().name() + " " + kind.word() + " " + error.message());
    }

    private static String level(Kind.Verdict verdict) {
        return verdict == Kind.Verdict.INCOMPLETE ? "warning" : "error";
    }

    int line() {
        return range == null ? 1 : range.line();
    }

    int column() {
        return range == null ? 1 : range.column();
    }

    /** 0 for the file as a whole. */
    int endLine() {
        return range == null ? 0 : range.endLine();
    }

    int endColumn() {
        return range == null ? 0 : range.endColumn();
    }
}
