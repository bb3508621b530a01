package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** A value, a state or a difference as text to be pasted somewhere. */
public enum Snippet {
    /** As TLA+, broken into lines. */
    TLA("TLA+"),
    /** As ITF has it. */
    JSON("JSON"),
    /** For a ticket or a review. */
    MARKDOWN("Markdown");

    private static final int WIDTH = 88;
    private static final int CELL = 120;

    private final String title;

    Snippet(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** A value. */
    public String of(Value value) {
        return switch (this) {
            case TLA -> ValueText.pretty(value, WIDTH);
            case JSON -> json(json -> new ItfValueWriter(json).write(value));
            case MARKDOWN ->
                    ValueText.fits(value, WIDTH)
                            ? Markdown.code(value.toString())
                            : Markdown.block("tla", ValueText.pretty(value, WIDTH));
        };
    }

    /** A state. */
    public String of(State state) {
        return switch (this) {
            case TLA -> ValueText.pretty(state, WIDTH);
            case JSON ->
                    json(
                            json -> {
                                json.writeStartObject();
                                for (int i = 0; i < state.values().size(); i++) {
                                    json.writeFieldName(state.variables().get(i));
                                    new ItfValueWriter(json).write(state.values().get(i));
                                }
                                json.writeEndObject();
                            });
            case MARKDOWN -> Markdown.block("tla", ValueText.pretty(state, WIDTH));
        };
    }

    /** What changed between two states: in TLA+ what is primed, else a row a change. */
    public String of(StateDiff diff) {
        return switch (this) {
            case TLA ->
                    diff.changed().isEmpty()
                            ? "UNCHANGED <<" + String.join(", ", diff.variables()) + ">>"
                            : diff.changed().stream()
                                    .map(v -> "/\\ " + v + "' = " + diff.get(v).after())
                                    .collect(Collectors.joining("\n"));
            case JSON ->
                    json(
                            json -> {
                                json.writeStartArray();
                                for (Change change : diff.changes()) {
                                    json.writeStartObject();
                                    ItfMeta.optional(json, "place", change.place());
                                    json.writeBooleanField("element", change.element());
                                    ItfMeta.optional(json, "before", text(change.before()));
                                    ItfMeta.optional(json, "after", text(change.after()));
                                    json.writeEndObject();
                                }
                                json.writeEndArray();
                            });
            case MARKDOWN ->
                    diff.changes().stream()
                            .map(Snippet::row)
                            .collect(
                                    Collectors.joining(
                                            "\n",
                                            "| Variable | Before | After |\n| --- | --- | --- |\n",
                                            "\n"));
        };
    }

    private static String row(Change change) {
        return "| "
                + Markdown.code(change.place())
                + " | "
                + cell(change.before())
                + " | "
                + cell(change.after())
                + " |";
    }

    private static String cell(@Nullable Value value) {
        return value == null ? "" : Markdown.code(ValueText.shorten(value, CELL));
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.toString();
    }

    /** What writes JSON. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String json(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new JsonLayout(1));
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
