package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Values as ITF. A record with a field that ITF keeps for itself is written as what it is too: a
 * function on strings.
 */
class ItfValueWriter {
    private final JsonGenerator json;

    ItfValueWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Value value) throws IOException {
        switch (value) {
            case BooleanValue v -> json.writeBoolean(v.value());
            case IntegerValue v -> {
                json.writeStartObject();
                json.writeStringField("#bigint", v.value().toString());
                json.writeEndObject();
            }
            case StringValue v -> string(v.value());
            case ModelValue v -> modelValue(v.name());
            case SequenceValue v -> list(v.elements());
            case SetValue v -> {
                json.writeStartObject();
                json.writeFieldName("#set");
                list(v.elements());
                json.writeEndObject();
            }
            case RecordValue v -> {
                if (v.fields().keySet().stream().allMatch(ItfValueWriter::isFieldName)) {
                    fields(v.fields());
                } else {
                    startMap();
                    for (Map.Entry<String, Value> field : v.fields().entrySet()) {
                        pair(new StringValue(field.getKey()), field.getValue());
                    }
                    endMap();
                }
            }
            case FunctionValue v -> {
                startMap();
                for (Map.Entry<Value, Value> entry : v.entries().entrySet()) {
                    pair(entry.getKey(), entry.getValue());
                }
                endMap();
            }
            case OpaqueValue v -> {
                json.writeStartObject();
                json.writeFieldName("#unserializable");
                text(json, v.text());
                json.writeEndObject();
            }
        }
    }

    /** A string that stands for a value. */
    void string(String text) throws IOException {
        text(json, text);
    }

    /** A model value, which ITF has no form for: its name. */
    void modelValue(String name) throws IOException {
        text(json, name);
    }

    /**
     * Any text, without loss: half a surrogate pair has no UTF-8, so it is written as an escape.
     */
    static void text(JsonGenerator json, String text) throws IOException {
        if (isWellFormed(text)) {
            json.writeString(text);
            return;
        }
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        json.writeRawValue('"' + escapeHalves(quoted) + '"');
    }

    /** JSON text with halves of surrogate pairs as escapes. */
    static String escapeHalves(String quoted) {
        StringBuilder escaped = new StringBuilder();
        quoted.codePoints()
                .forEach(
                        c -> {
                            if (isHalf(c)) {
                                escaped.append("\\u").append(Integer.toHexString(c));
                            } else {
                                escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isFieldName(String name) {
        return !name.startsWith("#") && isWellFormed(name);
    }

    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(ItfValueWriter::isHalf);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void list(List<Value> elements) throws IOException {
        json.writeStartArray();
        for (Value element : elements) {
            write(element);
        }
        json.writeEndArray();
    }

    private void fields(Map<String, Value> fields) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            write(field.getValue());
        }
        json.writeEndObject();
    }

    private void startMap() throws IOException {
        json.writeStartObject();
        json.writeFieldName("#map");
        json.writeStartArray();
    }

    private void pair(Value key, Value value) throws IOException {
        json.writeStartArray();
        write(key);
        write(value);
        json.writeEndArray();
    }

    private void endMap() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }
}
