package dev.counterpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The parts of JSON Schema that our published schemas use: what does not fit, with its place. */
public final class JsonSchema {
    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** What of a value does not fit. */
    public static List<String> problems(JsonNode schema, JsonNode value) {
        JsonSchema check = new JsonSchema(schema);
        check.check(schema, value, "");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asText().substring(1)), value, place);
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            problems.add(place + " is not " + schema.get("const"));
        }
        if (schema.has("enum") && stream(schema.get("enum")).noneMatch(value::equals)) {
            problems.add(place + " is none of " + schema.get("enum"));
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            problems.add(place + " is not of type " + schema.get("type"));
            return;
        }
        if (schema.has("pattern")
                && value.isTextual()
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            problems.add(place + " is not like " + schema.get("pattern"));
        }
        if (schema.has("minimum")
                && value.isNumber()
                && value.asLong() < schema.get("minimum").asLong()) {
            problems.add(place + " is less than " + schema.get("minimum"));
        }
        if (value.isObject()) {
            stream(schema.path("required"))
                    .filter(name -> !value.has(name.asText()))
                    .forEach(name -> problems.add(place + " has no " + name));
            for (var property : schema.path("properties").properties()) {
                if (value.has(property.getKey())) {
                    String inner = place + "/" + property.getKey();
                    check(property.getValue(), value.get(property.getKey()), inner);
                }
            }
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.get("items"), item, place + "/item"));
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        return type.isArray()
                ? stream(type).anyMatch(t -> isOfType(t.asText(), value))
                : isOfType(type.asText(), value);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("a type this reader lacks: " + type);
        };
    }
}
