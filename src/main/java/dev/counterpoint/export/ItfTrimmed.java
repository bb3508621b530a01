package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the {@code #meta} of a trace file says of how the trace was trimmed. */
final class ItfTrimmed {
    private ItfTrimmed() {}

    static void write(TraceMeta.Trimmed trimmed, JsonGenerator json) throws IOException {
        json.writeStartObject();
        ItfMeta.optional(json, "word", trimmed.word());
        ItfMeta.optional(json, "certificate", trimmed.certificate());
        ItfMeta.texts(json, "order", trimmed.order());
        ItfMeta.texts(json, "proved", trimmed.proved());
        numbers(json, "before", trimmed.before());
        numbers(json, "after", trimmed.after());
        json.writeNumberField("states", trimmed.states());
        json.writeNumberField("nodes", trimmed.nodes());
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, List<Integer> numbers)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    static TraceMeta.@Nullable Trimmed read(@Nullable JsonNode node) throws ItfMeta.Unreadable {
        if (node == null) {
            return null;
        }
        List<String> order = texts(node, "order");
        List<Integer> before = numbers(node, "before");
        List<Integer> after = numbers(node, "after");
        if (before.size() != order.size() || after.size() != order.size()) {
            throw new ItfMeta.Unreadable("trimmed has no number for each measure");
        }
        return new TraceMeta.Trimmed(
                ItfMeta.needed(node, "word"),
                ItfMeta.needed(node, "certificate"),
                order,
                texts(node, "proved"),
                before,
                after,
                node.path("states").asLong(),
                node.path("nodes").asLong());
    }

    private static List<String> texts(JsonNode node, String key) throws ItfMeta.Unreadable {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : ItfMeta.list(node, key)) {
            if (!text.isTextual()) {
                throw new ItfMeta.Unreadable(key + " is no list of words");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static List<Integer> numbers(JsonNode node, String key) throws ItfMeta.Unreadable {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : ItfMeta.list(node, key)) {
            if (!number.isInt()) {
                throw new ItfMeta.Unreadable(key + " is no list of numbers");
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }
}
