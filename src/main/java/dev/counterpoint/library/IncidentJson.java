package dev.counterpoint.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An incident as it stands in the {@code #meta} of a schedule's file. */
final class IncidentJson {
    /** The key under {@code #meta}. */
    static final String KEY = "counterpointSchedule";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OURS =
            Set.of("status", "story", "rootCause", "owner", "links", "history", "causalOrder");

    private IncidentJson() {}

    /** Ours, but not as we write it. */
    static final class Unreadable extends Exception {
        @Serial private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static ObjectNode write(Incident incident) {
        ObjectNode json = JSON.createObjectNode();
        json.put("status", incident.status().word());
        text(json, "story", incident.story());
        text(json, "rootCause", incident.rootCause());
        text(json, "owner", incident.owner());
        if (!incident.links().isEmpty()) {
            ArrayNode links = json.putArray("links");
            incident.links().forEach(links::add);
        }
        if (!incident.history().isEmpty()) {
            ArrayNode history = json.putArray("history");
            for (Incident.Event event : incident.history()) {
                ObjectNode one = history.addObject();
                one.put("on", event.on().toString());
                one.put("status", event.status().word());
                text(one, "note", event.note().isEmpty() ? null : event.note());
            }
        }
        CausalForm form = incident.causalForm();
        if (form != null) {
            ObjectNode order = json.putObject("causalOrder");
            ArrayNode steps = order.putArray("steps");
            form.steps().forEach(steps::add);
            if (form.loop() >= 0) {
                order.put("loop", form.loop());
            }
        }
        incident.others().forEach((key, value) -> json.set(key, tree(value)));
        return json;
    }

    private static void text(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it was read from JSON", e);
        }
    }

    /** Reads it; of a file without, nothing is noted. */
    static Incident read(@Nullable String text) throws Unreadable {
        if (text == null) {
            return Incident.NONE;
        }
        JsonNode json = tree(text);
        require(json.isObject(), KEY + " is no object");
        String word = text(json, "status");
        Status status = word == null ? Status.OPEN : status(word);
        SortedMap<String, String> others = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!OURS.contains(entry.getKey())) {
                others.put(entry.getKey(), entry.getValue().toString());
            }
        }
        return new Incident(
                status,
                text(json, "story"),
                text(json, "rootCause"),
                text(json, "owner"),
                texts(json, "links"),
                history(json),
                form(json),
                others);
    }

    private static Status status(String word) throws Unreadable {
        return Status.of(word)
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        "its status "
                                                + word
                                                + " is none of open, understood, fixed, accepted"));
    }

    private static List<Incident.Event> history(JsonNode json) throws Unreadable {
        List<Incident.Event> history = new ArrayList<>();
        for (JsonNode event : list(json, "history")) {
            String on = text(event, "on");
            String word = text(event, "status");
            require(on != null && word != null, "history has an event without day or status");
            String note = text(event, "note");
            history.add(
                    new Incident.Event(
                            day(String.valueOf(on)),
                            status(String.valueOf(word)),
                            note == null ? "" : note));
        }
        return history;
    }

    private static LocalDate day(String text) throws Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable(text + " is no day like 2026-05-31");
        }
    }

    private static @Nullable CausalForm form(JsonNode json) throws Unreadable {
        JsonNode order = json.get("causalOrder");
        if (order == null || order.isNull()) {
            return null;
        }
        require(order.isObject(), "causalOrder is no object");
        List<String> steps = texts(order, "steps");
        int loop = order.path("loop").asInt(-1);
        require(loop >= -1 && (loop < 0 || loop < steps.size()), "causalOrder has no such loop");
        return new CausalForm(steps, loop);
    }

    private static List<String> texts(JsonNode json, String key) throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(json, key)) {
            require(text.isTextual(), key + " is no list of texts");
            texts.add(text.textValue());
        }
        return texts;
    }

    private static JsonNode list(JsonNode json, String key) throws Unreadable {
        JsonNode child = json.path(key);
        require(child.isArray() || child.isMissingNode(), key + " is no list");
        return child;
    }

    private static @Nullable String text(JsonNode json, String key) throws Unreadable {
        JsonNode child = json.path(key);
        require(child.isTextual() || child.isMissingNode() || child.isNull(), key + " is no text");
        return child.textValue();
    }

    private static void require(boolean condition, String message) throws Unreadable {
        if (!condition) {
            throw new Unreadable(message);
        }
    }
}
