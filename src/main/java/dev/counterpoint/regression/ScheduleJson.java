package dev.counterpoint.regression;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.export.ItfValues;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * A schedule for programs in any language: actions with their parameters and the state after each.
 * {@code FORMAT.md} beside the generated files says what it means.
 */
final class ScheduleJson {
    private ScheduleJson() {}

    static String of(TraceFile file) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            write(file, json);
        }
        return text + "\n";
    }

    private static void write(TraceFile file, JsonGenerator json) throws IOException {
        TraceMeta meta = file.meta();
        Trace trace = file.trace();
        json.writeStartObject();
        json.writeStringField("schema", "counterpoint/schedule/1");
        ItfValues.text(json, "title", file.headline());
        property(meta.property(), json);
        json.writeStringField("spec", meta.spec() == null ? null : name(meta.spec()));
        json.writeStringField("specDigest", meta.specDigest());
        json.writeObjectFieldStart("constants");
        for (TraceMeta.Constant constant : meta.constants()) {
            ItfValues.text(json, constant.name(), constant.value());
        }
        json.writeEndObject();
        json.writeFieldName("initial");
        ItfValues.write(trace.states().getFirst(), json);
        json.writeArrayFieldStart("steps");
        for (int i = 0; i < trace.steps().size(); i++) {
            json.writeStartObject();
            step(trace.steps().get(i), json);
            json.writeFieldName("state");
            ItfValues.write(trace.states().get(i + 1), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("loop");
        if (trace.loop().isPresent()) {
            json.writeNumber(trace.loop().getAsInt());
        } else {
            json.writeNull();
        }
        json.writeFieldName("closing");
        Step closing = trace.closing();
        if (closing == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            step(closing, json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void property(TraceMeta.@Nullable Property property, JsonGenerator json)
            throws IOException {
        json.writeFieldName("property");
        if (property == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("kind", property.kind());
        json.writeStringField("name", property.name());
        json.writeStringField("plain", property.plain());
        json.writeStringField("formal", property.formal());
        json.writeEndObject();
    }

    private static void step(Step step, JsonGenerator json) throws IOException {
        ItfValues.text(json, "action", step.action());
        json.writeArrayFieldStart("parameters");
        for (Binding parameter : step.parameters()) {
            json.writeStartObject();
            ItfValues.text(json, "name", parameter.name());
            json.writeFieldName("value");
            ItfValues.write(parameter.value(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where the spec lies is nobody else's business. */
    private static String name(String file) {
        List<String> parts = List.of(file.split("[/\\\\]"));
        return parts.isEmpty() ? file : parts.getLast();
    }
}
