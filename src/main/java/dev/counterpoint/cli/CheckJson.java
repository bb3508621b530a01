package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.check.CauseWords;
import dev.counterpoint.check.Causes;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.check.CoverageWords;
import dev.counterpoint.check.Frame;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.trim.TrimResult;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A check's result as one JSON object, schema {@code counterpoint/check/1}: see {@code
 * check-1.schema.json} beside the program.
 */
final class CheckJson {
    private final JsonGenerator json;
    private final CheckResult result;

    private final @Nullable TrimResult trimmed;

    private CheckJson(JsonGenerator json, CheckResult result, @Nullable TrimResult trimmed) {
        this.json = json;
        this.result = result;
        this.trimmed = trimmed;
    }

    /** Writes the object and a line end; flushes but does not close. */
    static void write(CheckResult result, @Nullable TrimResult trimmed, OutputStream out)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            new CheckJson(json, result, trimmed).object();
            json.writeRaw('\n');
        }
    }

    private void object() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "counterpoint/check/1");
        json.writeStringField("spec", result.request().spec().toString());
        text("config", result.config().isEmpty() ? null : result.config());
        text("specDigest", result.specDigest().isEmpty() ? null : result.specDigest());
        json.writeStringField("verdict", result.kind().verdict().word());
        json.writeStringField("kind", result.kind().word());
        json.writeStringField("sentence", result.sentence());
        json.writeStringField("notProved", result.notProved());
        @Nullable Counterexample first =
                result.violations().isEmpty() ? null : result.violations().getFirst();
        json.writeFieldName("property");
        property(first);
        search(result.request().search(), result.figures());
        figures(result.figures());
        engine();
        json.writeFieldName("trace");
        trace(first);
        if (trimmed != null) {
            json.writeFieldName("trimmed");
            if (trimmed.file() == null) {
                json.writeNull();
            } else {
                ItfWriter.write(trimmed.file(), json);
            }
        }
        json.writeArrayFieldStart("violations");
        for (Counterexample violation : result.violations()) {
            violation(violation);
        }
        json.writeEndArray();
        callStack();
        coverage();
        json.writeArrayFieldStart("errors");
        for (Diagnostic error : result.errors()) {
            error(error);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void property(@Nullable Counterexample violation) throws IOException {
        if (violation == null || violation.property() == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("name", violation.property());
        text("plain", violation.plain());
        text("formal", violation.formal());
        path("file", violation.file());
        SourceRange range = violation.range();
        number("line", range == null ? 0 : range.line());
        json.writeEndObject();
    }

    private void search(Search search, Figures figures) throws IOException {
        json.writeObjectFieldStart("search");
        json.writeStringField(
                "mode",
                switch (search.mode()) {
                    case BREADTH_FIRST -> "bfs";
                    case DEPTH_FIRST -> "dfs";
                    case SIMULATION -> "simulate";
                });
        json.writeBooleanField("continue", search.everyProperty());
        json.writeNumberField("fingerprint", search.fingerprint());
        if (search.depth() > 0) {
            json.writeNumberField("depth", search.depth());
        }
        if (search.mode() == Search.Mode.SIMULATION) {
            json.writeNumberField("seed", search.seed());
            json.writeNumberField("behaviors", figures.behaviors());
        }
        json.writeEndObject();
    }

    private void figures(Figures figures) throws IOException {
        json.writeNumberField("distinctStates", figures.distinct());
        json.writeNumberField("statesGenerated", figures.generated());
        json.writeNumberField("statesQueued", figures.queued());
        json.writeNumberField("depth", figures.depth());
        json.writeNumberField("elapsedMs", figures.elapsedMillis());
    }

    private void engine() throws IOException {
        json.writeObjectFieldStart("engine");
        json.writeStringField("name", "TLC");
        text("version", result.toolsVersion().isEmpty() ? null : result.toolsVersion());
        json.writeEndObject();
    }

    private void trace(@Nullable Counterexample violation) throws IOException {
        TraceFile file = violation == null ? null : CounterexampleFile.of(result, violation);
        if (file == null) {
            json.writeNull();
        } else {
            ItfWriter.write(file, json);
        }
    }

    private void violation(Counterexample violation) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", violation.kind().word());
        json.writeStringField("message", violation.message());
        json.writeFieldName("property");
        property(violation);
        json.writeFieldName("trace");
        trace(violation);
        json.writeArrayFieldStart("why");
        for (String line : CauseWords.of(violation)) {
            json.writeString(line);
        }
        json.writeEndArray();
        Causes causes = violation.causes();
        json.writeArrayFieldStart("disabled");
        for (DisabledAction action : causes.disabled()) {
            json.writeStartObject();
            text("action", action.step().toString());
            text("condition", action.because() == null ? null : action.because().text());
            place(action.range());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fairness");
        for (Fairness assumption : causes.fairness()) {
            json.writeStartObject();
            text("kind", assumption.strong() ? "strong" : "weak");
            text("action", assumption.step().toString());
            String formula = causes.formula(assumption);
            text("formula", formula.isEmpty() ? null : formula);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void callStack() throws IOException {
        json.writeArrayFieldStart("callStack");
        for (Frame frame : result.findings().calls()) {
            json.writeStartObject();
            path("file", frame.file());
            place(frame.range());
            text("expression", frame.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coverage() throws IOException {
        Coverage coverage = result.findings().coverage();
        json.writeFieldName("coverage");
        if (coverage == null) {
            json.writeNull();
        } else {
            CoverageJson.write(coverage, CoverageWords.of(result), json);
        }
    }

    private void place(SourceRange range) throws IOException {
        text("module", range.module());
        number("line", range.line());
        number("column", range.column());
        number("endLine", range.endLine());
        number("endColumn", range.endColumn());
    }

    private void error(Diagnostic error) throws IOException {
        SourceRange range = error.range();
        json.writeStartObject();
        json.writeStringField("severity", error.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", error.code());
        json.writeStringField("message", error.message());
        path("file", error.file());
        number("line", range == null ? 0 : range.line());
        number("column", range == null ? 0 : range.column());
        number("endLine", range == null ? 0 : range.endLine());
        number("endColumn", range == null ? 0 : range.endColumn());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    private void path(String name, @Nullable Path value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    /** Places count from 1: 0 is none. */
    private void number(String name, int value) throws IOException {
        if (value == 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
