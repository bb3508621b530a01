package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code #meta} of a trace file: ours under {@code counterpoint}, that of others kept as it is.
 */
record ItfMeta(TraceMeta trace, ItfNames names) {
    private static final int SCHEMA = 1;
    private static final String OURS = "counterpoint";
    private static final Map<String, String> FORMAT =
            Map.of(
                    "format", "ITF",
                    "format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html");

    /** Ours, but not as we write it. */
    static final class Unreadable extends Exception {
        @Serial private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static void write(TraceMeta meta, ItfNames names, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("#meta");
        for (Map.Entry<String, String> entry : new TreeMap<>(FORMAT).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, String> entry : meta.foreign().entrySet()) {
            json.writeFieldName(entry.getKey());
            json.writeRawValue(entry.getValue());
        }
        json.writeObjectFieldStart(OURS);
        json.writeNumberField("schema", SCHEMA);
        optional(json, "title", meta.title());
        if (meta.property() != null) {
            json.writeFieldName("property");
            property(meta.property(), json);
        }
        optional(json, "spec", meta.spec());
        optional(json, "config", meta.config());
        optional(json, "specDigest", meta.specDigest());
        optional(json, "configDigest", meta.configDigest());
        if (!meta.constants().isEmpty()) {
            json.writeArrayFieldStart("constants");
            for (TraceMeta.Constant constant : meta.constants()) {
                json.writeStartObject();
                optional(json, "name", constant.name());
                optional(json, "value", constant.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (meta.engine() != null) {
            json.writeObjectFieldStart("engine");
            optional(json, "name", meta.engine().name());
            optional(json, "version", meta.engine().version());
            json.writeEndObject();
        }
        if (meta.trimmed() != null) {
            json.writeFieldName("trimmed");
            ItfTrimmed.write(meta.trimmed(), json);
        }
        texts(json, "modelValues", names.modelValues());
        texts(json, "strings", names.strings());
        ItfActions.write(meta.actions(), json);
        ItfNotes.write(meta.notes(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    static void property(TraceMeta.Property property, JsonGenerator json) throws IOException {
        json.writeStartObject();
        optional(json, "kind", property.kind());
        optional(json, "name", property.name());
        optional(json, "plain", property.plain());
        optional(json, "formal", property.formal());
        optional(json, "message", property.message());
        optional(json, "file", property.file());
        if (property.line() > 0) {
            json.writeNumberField("line", property.line());
        }
        json.writeEndObject();
    }

    static void optional(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeFieldName(name);
            ItfValueWriter.text(json, text);
        }
    }

    static void texts(JsonGenerator json, String name, Collection<String> texts)
            throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                ItfValueWriter.text(json, text);
            }
            json.writeEndArray();
        }
    }

    /** Reads it; of a file without, nothing is known. */
    static ItfMeta read(@Nullable JsonNode meta) throws Unreadable {
        if (meta == null || !meta.isObject()) {
            return new ItfMeta(TraceMeta.NONE, new ItfNames(Set.of(), Set.of()));
        }
        SortedMap<String, String> foreign = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : meta.properties()) {
            if (ItfValueWriter.isWellFormed(entry.getKey())) {
                String text = entry.getValue().toString();
                foreign.put(entry.getKey(), ItfValueWriter.escapeHalves(text));
            }
        }
        foreign.keySet().removeAll(FORMAT.keySet());
        foreign.remove(OURS);
        JsonNode ours = meta.path(OURS);
        require(ours.isObject() || ours.isMissingNode(), OURS + " is no object");
        int schema = ours.path("schema").asInt(SCHEMA);
        require(
                schema <= SCHEMA,
                "a newer Counterpoint wrote it (schema "
                        + schema
                        + "; this one reads "
                        + SCHEMA
                        + ")");
        List<TraceMeta.Constant> constants = new ArrayList<>();
        for (JsonNode constant : list(ours, "constants")) {
            constants.add(
                    new TraceMeta.Constant(needed(constant, "name"), needed(constant, "value")));
        }
        JsonNode engine = object(ours, "engine");
        TraceMeta trace =
                new TraceMeta(
                        text(ours, "title"),
                        property(object(ours, "property")),
                        text(ours, "spec"),
                        text(ours, "config"),
                        text(ours, "specDigest"),
                        text(ours, "configDigest"),
                        constants,
                        engine == null
                                ? null
                                : new TraceMeta.Engine(
                                        needed(engine, "name"), text(engine, "version")),
                        ItfTrimmed.read(object(ours, "trimmed")),
                        foreign,
                        ItfNotes.read(list(ours, "notes")),
                        ItfActions.read(list(ours, "actions")));
        return new ItfMeta(trace, new ItfNames(names(ours, "modelValues"), names(ours, "strings")));
    }

    private static TraceMeta.@Nullable Property property(@Nullable JsonNode node)
            throws Unreadable {
        return node == null
                ? null
                : new TraceMeta.Property(
                        needed(node, "kind"),
                        text(node, "name"),
                        text(node, "plain"),
                        text(node, "formal"),
                        text(node, "message"),
                        text(node, "file"),
                        Math.max(0, node.path("line").asInt()));
    }

    private static @Nullable JsonNode object(JsonNode node, String key) throws Unreadable {
        JsonNode child = node.get(key);
        require(child == null || child.isObject() || child.isNull(), key + " is no object");
        return child == null || child.isNull() ? null : child;
    }

    static JsonNode list(JsonNode node, String key) throws Unreadable {
        JsonNode child = node.path(key);
        require(child.isArray() || child.isMissingNode(), key + " is no list");
        return child;
    }

    private static Set<String> names(JsonNode node, String key) throws Unreadable {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : list(node, key)) {
            require(name.isTextual() && !name.textValue().isEmpty(), key + " are no names");
            names.add(name.textValue());
        }
        return names;
    }

    static String needed(JsonNode node, String key) throws Unreadable {
        String text = text(node, key);
        if (text == null) {
            throw new Unreadable(key + " is missing");
        }
        return text;
    }

    static @Nullable String text(JsonNode node, String key) throws Unreadable {
        JsonNode child = node.path(key);
        require(child.isTextual() || child.isMissingNode() || child.isNull(), key + " is no text");
        return child.textValue();
    }

    private static void require(boolean condition, String message) throws Unreadable {
        if (!condition) {
            throw new Unreadable(message);
        }
    }
}
