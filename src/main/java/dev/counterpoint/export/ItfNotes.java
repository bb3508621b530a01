package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What people noted on states, in the {@code #meta} of a trace file. */
final class ItfNotes {
    private ItfNotes() {}

    static void write(List<TraceMeta.Note> notes, JsonGenerator json) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("notes");
        for (TraceMeta.Note note : notes) {
            json.writeStartObject();
            json.writeNumberField("state", note.state());
            if (note.marked()) {
                json.writeBooleanField("bookmark", true);
            }
            ItfMeta.optional(json, "text", note.text().isEmpty() ? null : note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads them; one that says nothing of a state is left out. */
    static List<TraceMeta.Note> read(JsonNode notes) {
        List<TraceMeta.Note> read = new ArrayList<>();
        for (JsonNode note : notes) {
            int state = note.path("state").asInt(-1);
            boolean marked = note.path("bookmark").asBoolean(false);
            String text = note.path("text").asText("");
            if (state >= 0 && (marked || !text.isEmpty())) {
                read.add(new TraceMeta.Note(state, marked, text));
            }
        }
        return read;
    }
}
