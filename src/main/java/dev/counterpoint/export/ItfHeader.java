package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All of a trace file but its states, which may stand before what one must know to read them.
 *
 * @param loop the loop's first state, -1 where there is none
 */
record ItfHeader(
        ItfMeta meta,
        List<String> params,
        List<String> vars,
        int loop,
        @Nullable JsonLocation loopAt) {

    /** Reads the list of states, at whose beginning the parser stands, to its end. */
    @FunctionalInterface
    interface States {
        void read(ItfHeader known) throws IOException, ItfException;
    }

    /**
     * Reads the header.
     *
     * @param states is told the states as they come, where what must be known of them stands
     *     before; null for nobody
     */
    static ItfHeader read(JsonParser json, ItfInput input, @Nullable States states)
            throws IOException, ItfException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw input.wrong((JsonLocation) null, "The file is empty.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw input.wrong(json, "This is no trace: an ITF file is one JSON object.");
        }
        JsonLocation start = json.currentTokenLocation();
        Set<String> seen = new HashSet<>();
        ItfMeta meta = meta(null, start, input);
        boolean ours = false;
        List<String> params = List.of();
        List<String> vars = List.of();
        int loop = -1;
        JsonLocation loopAt = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            if (!seen.add(key)) {
                throw input.wrong(json, "The key \"" + key + "\" is there twice.");
            }
            json.nextToken();
            switch (key) {
                case "#meta" -> {
                    JsonLocation at = json.currentTokenLocation();
                    JsonNode tree = input.tree(json);
                    ours = tree.has("counterpoint");
                    meta = meta(tree, at, input);
                }
                case "params" -> params = names(key, json, input);
                case "vars" -> vars = names(key, json, input);
                case "loop" -> {
                    loopAt = json.currentTokenLocation();
                    loop = json.currentToken() == JsonToken.VALUE_NULL ? -1 : index(json, input);
                }
                case "states" -> {
                    if (json.currentToken() != JsonToken.START_ARRAY) {
                        throw input.wrong(json, "\"states\" is no list.");
                    }
                    if (states != null && ours && seen.contains("vars")) {
                        states.read(new ItfHeader(meta, params, vars, loop, loopAt));
                    } else {
                        json.skipChildren();
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw input.wrong(json, "The file goes on after the trace's end.");
        }
        for (String key : List.of("vars", "states")) {
            if (!seen.contains(key)) {
                throw input.wrong(start, "This is no trace: it has no \"" + key + "\".");
            }
        }
        return new ItfHeader(meta, params, vars, loop, loopAt);
    }

    private static ItfMeta meta(@Nullable JsonNode node, JsonLocation at, ItfInput input)
            throws ItfException {
        try {
            return ItfMeta.read(node);
        } catch (ItfMeta.Unreadable e) {
            throw input.wrong(at, "Its \"#meta\" cannot be understood: " + e.getMessage() + ".");
        }
    }

    /** Without duplicates: some writers name a variable twice. */
    private static List<String> names(String key, JsonParser json, ItfInput input)
            throws IOException, ItfException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw input.wrong(json, "\"" + key + "\" is no list of names.");
        }
        Set<String> names = new LinkedHashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String name = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
            if (name.isEmpty() || name.startsWith("#") || !ItfValueWriter.isWellFormed(name)) {
                throw input.wrong(json, "\"" + key + "\" is no list of names.");
            }
            names.add(name);
        }
        return new ArrayList<>(names);
    }

    private static int index(JsonParser json, ItfInput input) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 0) {
            throw input.wrong(json, "\"loop\" is no state's number.");
        }
        return json.getIntValue();
    }
}
