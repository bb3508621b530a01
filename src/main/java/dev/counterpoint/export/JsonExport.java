package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A trace as plain JSON for scripts, with actions and changes worked out. One object:
 *
 * <ul>
 *   <li>{@code schema}: {@code counterpoint/trace/1}
 *   <li>{@code headline}: what the trace shows, in one sentence
 *   <li>{@code property}: {kind, name, plain, formal, message, file, line}, or null
 *   <li>{@code spec}, {@code config}, {@code specDigest}, {@code configDigest}: as far as known
 *   <li>{@code constants}: a list of {name, value}; {@code engine}: {name, version}, or null
 *   <li>{@code variables}: their names
 *   <li>{@code states}: a list of {index, action, parameters, values, changes}: the step that led
 *       to the state (null and empty for the first, or where it is not known), the value of each
 *       variable, and what changed since the state before
 *   <li>{@code loop}: the index of the state to which it goes back, or null; {@code closing}: that
 *       step as {action, parameters, changes}, or null
 * </ul>
 *
 * A change is {place, element, before, after}: null where it was not there or is no longer; {@code
 * element} says that the place is a set and an element came or went. Every value is a string, its
 * TLA+ expression. Indices count from 0. ITF has the values as JSON.
 */
public final class JsonExport {
    private static final String SCHEMA = "counterpoint/trace/1";

    private JsonExport() {}

    /** Writes it in UTF-8, and flushes but does not close. */
    public static void write(TraceFile file, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new JsonLayout(4));
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        meta(file, json);
        trace(file.trace(), json);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void meta(TraceFile file, JsonGenerator json) throws IOException {
        TraceMeta meta = file.meta();
        text(json, "headline", file.headline());
        json.writeFieldName("property");
        if (meta.property() == null) {
            json.writeNull();
        } else {
            ItfMeta.property(meta.property(), json);
        }
        text(json, "spec", meta.spec());
        text(json, "config", meta.config());
        text(json, "specDigest", meta.specDigest());
        text(json, "configDigest", meta.configDigest());
        json.writeArrayFieldStart("constants");
        for (TraceMeta.Constant constant : meta.constants()) {
            json.writeStartObject();
            text(json, "name", constant.name());
            text(json, "value", constant.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        TraceMeta.Engine engine = meta.engine();
        if (engine == null) {
            json.writeNullField("engine");
        } else {
            json.writeObjectFieldStart("engine");
            text(json, "name", engine.name());
            text(json, "version", engine.version());
            json.writeEndObject();
        }
    }

    private static void trace(Trace trace, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("variables");
        for (String variable : trace.variables()) {
            json.writeString(variable);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("states");
        List<State> states = trace.states();
        for (int i = 0; i < states.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("index", i);
            step(i == 0 ? null : trace.steps().get(i - 1), json);
            json.writeObjectFieldStart("values");
            State state = states.get(i);
            for (int v = 0; v < state.values().size(); v++) {
                text(json, state.variables().get(v), state.values().get(v).toString());
            }
            json.writeEndObject();
            changes(i == 0 ? state : states.get(i - 1), state, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (trace.loop().isEmpty()) {
            json.writeNullField("loop");
            json.writeNullField("closing");
            return;
        }
        json.writeNumberField("loop", trace.loop().getAsInt());
        json.writeObjectFieldStart("closing");
        step(trace.closing(), json);
        changes(states.getLast(), states.get(trace.loop().getAsInt()), json);
        json.writeEndObject();
    }

    private static void step(@Nullable Step step, JsonGenerator json) throws IOException {
        boolean known = step != null && !step.equals(Step.UNKNOWN);
        text(json, "action", step == null || !known ? null : step.action());
        json.writeArrayFieldStart("parameters");
        List<Binding> parameters = step == null ? List.of() : step.parameters();
        for (Binding parameter : parameters) {
            json.writeStartObject();
            text(json, "name", parameter.name());
            text(json, "value", parameter.value().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void changes(State before, State after, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : StateDiff.between(before, after).changes()) {
            json.writeStartObject();
            text(json, "place", change.place());
            json.writeBooleanField("element", change.element());
            text(json, "before", text(change.before()));
            text(json, "after", text(change.after()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.toString();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text == null) {
            json.writeNullField(name);
        } else {
            ItfMeta.optional(json, name, text);
        }
    }
}
