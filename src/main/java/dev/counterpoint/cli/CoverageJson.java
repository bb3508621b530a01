package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What a check did beside its verdict, as the value of {@code coverage} in its JSON. */
final class CoverageJson {
    private final JsonGenerator json;

    private CoverageJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Coverage coverage, List<String> sentences, JsonGenerator json)
            throws IOException {
        new CoverageJson(json).object(coverage, sentences);
    }

    private void object(Coverage coverage, List<String> sentences) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("sentences");
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("actions");
        for (ActionCount action : coverage.actions()) {
            json.writeStartObject();
            json.writeStringField("action", action.action());
            json.writeNumberField("taken", action.taken());
            json.writeNumberField("distinct", action.found());
            place(action.range());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("expressions");
        for (ExpressionCount expression : coverage.expressions()) {
            json.writeStartObject();
            json.writeNumberField("count", expression.count());
            place(expression.range());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("premisesLookedForEverywhere", coverage.everywhere());
        json.writeArrayFieldStart("premises");
        for (Premise premise : coverage.premises()) {
            json.writeStartObject();
            json.writeStringField("property", premise.property());
            json.writeStringField("kind", premise.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("formula", premise.text());
            json.writeNumberField("firstMetAfterStates", premise.level());
            place(premise.range());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(@Nullable SourceRange range) throws IOException {
        if (range == null) {
            return;
        }
        json.writeStringField("module", range.module());
        json.writeNumberField("line", range.line());
        json.writeNumberField("column", range.column());
        json.writeNumberField("endLine", range.endLine());
        json.writeNumberField("endColumn", range.endColumn());
    }
}
