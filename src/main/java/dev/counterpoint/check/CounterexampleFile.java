package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** A check's counterexample as a trace file: the trace with all that explains it. */
public final class CounterexampleFile {
    private CounterexampleFile() {}

    /** The trace file of a violation; null where it has no trace. */
    public static @Nullable TraceFile of(CheckResult result, Counterexample violation) {
        Trace trace = violation.trace();
        return trace == null
                ? null
                : new TraceFile(trace, meta(result, violation), violation.alias());
    }

    /**
     * The file of a behavior to a state in which a property's premise is met.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TraceFile witness(CheckResult result, Premise premise) {
        Trace trace = premise.witness();
        if (trace == null) {
            throw new IllegalArgumentException("there is no behavior to where it is met");
        }
        String message = premise.text() + " is true in state " + trace.states().size() + ".";
        TraceMeta.Property property =
                new TraceMeta.Property(
                        "witness",
                        premise.property(),
                        null,
                        premise.text(),
                        message,
                        null,
                        premise.range().line());
        return new TraceFile(trace, meta(result, property), null);
    }

    private static TraceMeta meta(CheckResult result, Counterexample violation) {
        Path file = violation.file();
        SourceRange range = violation.range();
        TraceMeta.Property property =
                new TraceMeta.Property(
                        violation.kind().word(),
                        violation.property(),
                        violation.plain(),
                        violation.formal(),
                        message(violation),
                        file == null ? null : file.toString(),
                        range == null ? 0 : range.line());
        return meta(result, property);
    }

    private static TraceMeta meta(CheckResult result, TraceMeta.Property property) {
        return TraceMeta.of(
                        property,
                        result.request().spec().toString(),
                        result.config().isEmpty() ? null : result.config(),
                        result.specDigest().isEmpty() ? null : result.specDigest(),
                        constants(result.model()),
                        new TraceMeta.Engine("TLC", result.toolsVersion()))
                .withActions(result.findings().actions());
    }

    /** Which part of the property is false, and for which values; else what the checker said. */
    private static String message(Counterexample violation) {
        Trace trace = violation.trace();
        if (trace == null || violation.explanation() == null) {
            List<String> causes = CauseWords.of(violation);
            return causes.isEmpty()
                    ? violation.message()
                    : violation.message() + " " + String.join(" ", causes);
        }
        WhyFalse why = WhyFalse.of(violation.explanation());
        String where = "In state " + trace.states().size();
        String sentence = why.sentence(where);
        if (sentence != null) {
            return sentence;
        }
        List<String> lines = why.lines();
        return lines.isEmpty()
                ? violation.message()
                : where + ": " + String.join("; ", lines).replaceAll("\\s+", " ") + ".";
    }

    private static List<TraceMeta.Constant> constants(@Nullable Model model) {
        return model == null
                ? List.of()
                : model.constants().stream()
                        .map(c -> new TraceMeta.Constant(c.name(), c.value()))
                        .toList();
    }
}
