package dev.counterpoint.ci;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.export.Markdown;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What CI ran in Markdown, for the page of a build or a merge request. */
public final class SummaryReport {
    private final CiResult result;
    private final Map<CiCase, List<String>> artifacts;
    private final StringBuilder text = new StringBuilder();

    private SummaryReport(CiResult result, Map<CiCase, List<String>> artifacts) {
        this.result = result;
        this.artifacts = artifacts;
    }

    /**
     * The text.
     *
     * @param artifacts files with the counterexample of a case, as they are found from the report
     */
    public static String of(CiResult result, Map<CiCase, List<String>> artifacts) {
        SummaryReport report = new SummaryReport(result, artifacts);
        report.all();
        return report.text.toString();
    }

    private void all() {
        line("# Counterpoint: " + result.verdict().word());
        line("");
        line(SummaryWords.all(result));
        if (!result.schedules().isEmpty()) {
            line("");
            line("| schedule | verdict | |");
            line("| --- | --- | --- |");
            for (CiSchedule schedule : result.schedules()) {
                row(
                        Markdown.prose(schedule.title()),
                        mark(schedule.verdict()),
                        Markdown.prose(schedule.sentence()));
            }
        }
        if (!result.cases().isEmpty()) {
            line("");
            line("| model | verdict | states and time |");
            line("| --- | --- | --- |");
            for (CiCase one : result.cases()) {
                Trend trend = one.trend();
                row(
                        Markdown.code(one.model().name()),
                        verdict(one),
                        trend == null ? "" : trend.words());
            }
        }
        result.cases().stream().filter(c -> !c.isMet()).forEach(this::section);
        list("Not checked", result.notChecked());
        list("What this does not prove", notProved());
    }

    private static String verdict(CiCase one) {
        return one.isExpectedViolation()
                ? mark(Kind.Verdict.PASSED)
                        + " ("
                        + Markdown.prose(one.model().expectation().toString())
                        + ", as expected)"
                : mark(one.verdict());
    }

    private static String mark(Kind.Verdict verdict) {
        return switch (verdict) {
                    case PASSED -> "✅ ";
                    case VIOLATED -> "❌ ";
                    case INCOMPLETE -> "⚠️ ";
                    case FAILED -> "🛑 ";
                }
                + verdict.word();
    }

    private void section(CiCase one) {
        line("");
        line("## " + Markdown.prose(one.model().name()));
        line("");
        line(Markdown.prose(one.sentence()));
        CheckResult check = one.result();
        if (check == null) {
            return;
        }
        for (var error : check.errors()) {
            line("");
            line("- " + Markdown.code(error.toLine()));
        }
        one.unexpected().ifPresent(v -> violation(one, v));
    }

    private void violation(CiCase one, Counterexample violation) {
        if (violation.plain() != null) {
            line("");
            line("> " + Markdown.prose(violation.plain()));
        }
        if (violation.formal() != null) {
            block("tla", violation.formal());
        }
        if (violation.trace() != null) {
            block("text", Steps.of(violation.trace()));
        }
        Trend trend = one.trend();
        if (trend != null && trend.before() != null) {
            line("");
            line(
                    trend.hasNewCounterexample()
                            ? "This counterexample is new."
                            : "This counterexample was there the last time, too.");
        }
        line("");
        line(
                "    counterpoint check "
                        + shell(one.model().spec())
                        + " --config "
                        + shell(one.model().config()));
        List<String> files = artifacts.getOrDefault(one, List.of());
        if (!files.isEmpty()) {
            line("");
            line(
                    "Files: "
                            + String.join(
                                    ", ",
                                    files.stream().map(f -> "[" + f + "](" + f + ")").toList()));
        }
    }

    private String shell(Path file) {
        Path folder = result.request().folder();
        String name = (file.startsWith(folder) ? folder.relativize(file) : file).toString();
        return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private List<String> notProved() {
        return result.cases().stream()
                .filter(c -> c.result() != null && c.verdict() == Kind.Verdict.PASSED)
                .filter(c -> !c.isExpectedViolation())
                .filter(c -> c.result() != null && !c.result().notProved().isEmpty())
                .map(c -> c.model().name() + ": " + notProved(c.result()))
                .toList();
    }

    private static String notProved(@Nullable CheckResult check) {
        return check == null ? "" : check.notProved();
    }

    private void list(String title, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        line("");
        line("## " + title);
        line("");
        entries.forEach(e -> line("- " + Markdown.prose(e)));
    }

    private void block(String language, String content) {
        line("");
        text.append(Markdown.block(language, content));
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        line(row.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
