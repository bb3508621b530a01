package dev.counterpoint.ci;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.export.XmlFile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What CI ran in the XML that build servers read as JUnit's: a suite of schedules and one of
 * models. A violation is a failure, what is incomplete or failed an error, what a change does not
 * touch skipped.
 */
public final class JUnitReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final CiResult result;

    private JUnitReport(CiResult result) {
        this.result = result;
    }

    /** Writes it; flushes but does not close. */
    public static void write(CiResult result, OutputStream out) throws IOException {
        new JUnitReport(result).file(new XmlFile(out));
    }

    private void file(XmlFile xml) throws IOException {
        List<Kind.Verdict> schedules =
                result.schedules().stream().map(CiSchedule::verdict).toList();
        List<Kind.Verdict> models = result.cases().stream().map(CiCase::verdict).toList();
        int all = schedules.size() + models.size() + result.untouched().size();
        xml.open(
                "testsuites",
                "name",
                "counterpoint",
                "tests",
                String.valueOf(all),
                "failures",
                String.valueOf(failures(schedules) + failures(models)),
                "errors",
                String.valueOf(errors(schedules) + errors(models)),
                "time",
                seconds(result.took()));
        if (!schedules.isEmpty()) {
            open(xml, "schedules", schedules, 0);
            for (CiSchedule schedule : result.schedules()) {
                schedule(xml, schedule);
            }
            xml.close("testsuite");
        }
        open(xml, "models", models, result.untouched().size());
        for (CiCase one : result.cases()) {
            model(xml, one);
        }
        for (CiModel model : result.untouched()) {
            openCase(xml, model.specName(), model.name(), Duration.ZERO);
            xml.empty("skipped", "message", "The change touches nothing of it.");
            xml.close("testcase");
        }
        xml.close("testsuite");
        xml.close("testsuites");
        xml.flush();
    }

    private void open(XmlFile xml, String name, List<Kind.Verdict> verdicts, int skipped)
            throws IOException {
        xml.open(
                "testsuite",
                "name",
                name,
                "tests",
                String.valueOf(verdicts.size() + skipped),
                "failures",
                String.valueOf(failures(verdicts)),
                "errors",
                String.valueOf(errors(verdicts)),
                "skipped",
                String.valueOf(skipped),
                "timestamp",
                TIME.format(result.began()),
                "time",
                seconds(result.took()));
    }

    private static void openCase(XmlFile xml, String group, String name, Duration took)
            throws IOException {
        xml.open("testcase", "classname", group, "name", name, "time", seconds(took));
    }

    private static void schedule(XmlFile xml, CiSchedule schedule) throws IOException {
        openCase(xml, "schedules", schedule.name(), schedule.took());
        outcome(xml, schedule.verdict(), "schedule", schedule.sentence(), text(schedule));
        xml.close("testcase");
    }

    private static String text(CiSchedule schedule) {
        return schedule.plain() == null
                ? schedule.title()
                : schedule.title() + "\n" + schedule.plain();
    }

    private static void model(XmlFile xml, CiCase one) throws IOException {
        Trend trend = one.trend();
        Duration took = trend == null ? Duration.ZERO : trend.now().elapsed();
        openCase(xml, one.model().specName(), one.model().name(), took);
        String kind = one.result() == null ? "incomplete" : one.result().kind().word();
        outcome(xml, one.verdict(), kind, one.sentence(), detail(one));
        String rest = one.result() == null ? "" : one.result().notProved();
        String states = trend == null ? "" : trend.words();
        if (!states.isEmpty() || !rest.isEmpty()) {
            xml.text("system-out", states.isEmpty() ? rest : states + ".\n" + rest);
        }
        xml.close("testcase");
    }

    private static void outcome(
            XmlFile xml, Kind.Verdict verdict, String type, String message, String text)
            throws IOException {
        switch (verdict) {
            case PASSED -> {}
            case VIOLATED -> xml.text("failure", text, "type", type, "message", message);
            case INCOMPLETE, FAILED -> xml.text("error", text, "type", type, "message", message);
        }
    }

    private static String detail(CiCase one) {
        StringBuilder text = new StringBuilder(one.sentence());
        if (one.result() == null) {
            return text.toString();
        }
        one.result().errors().forEach(e -> text.append('\n').append(e.toLine()));
        for (Counterexample violation : one.result().violations()) {
            if (violation.plain() != null) {
                text.append('\n').append(violation.plain());
            }
            if (violation.formal() != null) {
                text.append('\n').append(violation.formal());
            }
            if (violation.trace() != null) {
                text.append('\n').append(Steps.of(violation.trace()));
            }
        }
        return text.toString();
    }

    private static long failures(List<Kind.Verdict> verdicts) {
        return verdicts.stream().filter(v -> v == Kind.Verdict.VIOLATED).count();
    }

    private static long errors(List<Kind.Verdict> verdicts) {
        return verdicts.stream()
                .filter(v -> v == Kind.Verdict.INCOMPLETE || v == Kind.Verdict.FAILED)
                .count();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
