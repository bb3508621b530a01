package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import java.io.IOException;
import java.io.Serial;

/**
 * A line for each entry down to a depth, and one line for what is deeper: a version control diff of
 * it can be read.
 */
public final class JsonLayout extends MinimalPrettyPrinter {
    @Serial private static final long serialVersionUID = 1;

    private final int linesTo;
    private int depth;

    /** With so many levels of a line an entry. */
    public JsonLayout(int linesTo) {
        this.linesTo = linesTo;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separator(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separator(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    private void separator(JsonGenerator json) throws IOException {
        json.writeRaw(depth <= linesTo ? "," : ", ");
        line(json);
    }

    private void end(JsonGenerator json, int items, char close) throws IOException {
        boolean onLines = depth <= linesTo && items > 0;
        depth--;
        if (onLines) {
            line(json);
        }
        json.writeRaw(close);
    }

    private void line(JsonGenerator json) throws IOException {
        if (depth <= linesTo) {
            json.writeRaw("\n" + "  ".repeat(depth));
        }
    }
}
