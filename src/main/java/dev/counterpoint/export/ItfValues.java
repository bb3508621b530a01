package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import java.io.IOException;

/** Values in the JSON form that ITF gives them, within documents that are no traces. */
public final class ItfValues {
    private ItfValues() {}

    /** Writes a value where the generator stands. */
    public static void write(Value value, JsonGenerator json) throws IOException {
        new ItfValueWriter(json).write(value);
    }

    /** Writes a state as an object with a field for each variable. */
    public static void write(State state, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < state.values().size(); i++) {
            json.writeFieldName(state.variables().get(i));
            write(state.values().get(i), json);
        }
        json.writeEndObject();
    }

    /** Writes a field with any text, halves of surrogate pairs too. */
    public static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeFieldName(name);
        ItfValueWriter.text(json, text);
    }
}
