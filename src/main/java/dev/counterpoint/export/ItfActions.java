package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the spec says of the trace's actions, in the {@code #meta} of a trace file. */
final class ItfActions {
    private ItfActions() {}

    static void write(List<TraceMeta.Action> actions, JsonGenerator json) throws IOException {
        if (actions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("actions");
        for (TraceMeta.Action action : actions) {
            json.writeStartObject();
            ItfMeta.optional(json, "name", action.name());
            ItfMeta.optional(json, "plain", action.plain());
            if (action.environment()) {
                json.writeBooleanField("environment", true);
            }
            ItfMeta.optional(json, "actor", action.actor());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static List<TraceMeta.Action> read(JsonNode actions) throws ItfMeta.Unreadable {
        List<TraceMeta.Action> read = new ArrayList<>();
        for (JsonNode action : actions) {
            read.add(
                    new TraceMeta.Action(
                            ItfMeta.needed(action, "name"),
                            ItfMeta.text(action, "plain"),
                            action.path("environment").asBoolean(false),
                            ItfMeta.text(action, "actor")));
        }
        return read;
    }
}
