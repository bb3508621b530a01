package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads values in any of the forms that ITF's writers use. */
final class ItfValueReader {
    private static final int DIGITS = 10_000;

    /** So many digits are a long for sure. */
    private static final int SHORT = 18;

    private static final int RECENT = 1 << 16;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1," + DIGITS + "}");

    private final JsonParser json;
    private final ItfInput input;
    private final ItfNames names;

    /** A trace says the same few strings and numbers over and over: each is kept once. */
    private final Map<Object, Value> leaves = new HashMap<>();

    private final @Nullable IntegerValue[] recent = new IntegerValue[RECENT];
    private final long[] recentNumbers = new long[RECENT];

    ItfValueReader(JsonParser json, ItfInput input, ItfNames names) {
        this.json = json;
        this.input = input;
        this.names = names;
    }

    /** The value at the current token; the parser then stands at its last. */
    Value read() throws IOException, ItfException {
        return read(1);
    }

    private Value read(int depth) throws IOException, ItfException {
        if (depth > Value.MAX_DEPTH) {
            throw wrong("The value is nested deeper than " + Value.MAX_DEPTH + " levels.");
        }
        return switch (json.currentToken()) {
            case VALUE_TRUE -> new BooleanValue(true);
            case VALUE_FALSE -> new BooleanValue(false);
            case VALUE_STRING -> string(json.getText());
            case VALUE_NUMBER_INT -> integer(json.getBigIntegerValue());
            case START_ARRAY -> new SequenceValue(list(depth));
            case START_OBJECT -> object(depth);
            case VALUE_NULL -> throw wrong("TLA+ has no value like null.");
            default -> throw wrong(json.getText() + " is no TLA+ value: only integers are.");
        };
    }

    /** A number that was read not long ago is the same object. */
    private Value small(long number) {
        int slot = (int) (number & RECENT - 1);
        IntegerValue known = recent[slot];
        if (known == null || recentNumbers[slot] != number) {
            known = IntegerValue.of(number);
            recent[slot] = known;
            recentNumbers[slot] = number;
        }
        return known;
    }

    private Value integer(BigInteger number) {
        return leaves.computeIfAbsent(number, n -> new IntegerValue(number));
    }

    private Value string(String text) {
        boolean modelValue =
                names.modelValues().contains(text)
                        && (names.strings().isEmpty()
                                || !names.strings()
                                        .contains(
                                                json.getParsingContext()
                                                        .pathAsPointer()
                                                        .toString()));
        return modelValue
                ? new ModelValue(text)
                : leaves.computeIfAbsent(text, t -> new StringValue(text));
    }

    private List<Value> list(int depth) throws IOException, ItfException {
        List<Value> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(depth + 1));
        }
        return elements;
    }

    private Value object(int depth) throws IOException, ItfException {
        JsonLocation start = json.currentTokenLocation();
        Map<Value, Value> fields = Map.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (name.startsWith("#")) {
                if (!fields.isEmpty()) {
                    throw wrong("The key \"" + name + "\" cannot stand in a record.");
                }
                return special(name, depth, start);
            }
            json.nextToken();
            Value value = read(depth + 1);
            fields = fields.isEmpty() ? new HashMap<>() : fields;
            Value key = leaves.computeIfAbsent(name, n -> new StringValue(name));
            if (fields.put(key, value) != null) {
                throw wrong("The record has the field \"" + name + "\" twice.");
            }
        }
        return FunctionValue.of(fields);
    }

    private Value special(String form, int depth, JsonLocation start)
            throws IOException, ItfException {
        json.nextToken();
        Value value =
                switch (form) {
                    case "#bigint" -> bigint();
                    case "#tup" -> new SequenceValue(items(form, depth));
                    case "#set" -> SetValue.of(items(form, depth));
                    case "#map" -> map(depth);
                    case "#unserializable" -> opaque();
                    default -> throw wrong("ITF has no form \"" + form + "\".");
                };
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw input.wrong(start, "An object with \"" + form + "\" has other keys too.");
        }
        return value;
    }

    private Value bigint() throws IOException, ItfException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return integer(json.getBigIntegerValue());
        }
        long number = json.currentToken() == JsonToken.VALUE_STRING ? plainNumber() : -1;
        if (number >= 0) {
            return small(number);
        }
        String digits = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        if (!DECIMAL.matcher(digits).matches()) {
            throw wrong("\"#bigint\" needs a string of decimal digits, at most " + DIGITS + ".");
        }
        return integer(new BigInteger(digits));
    }

    /** The number in the text at hand where it is but a few digits; -1 where it is not. */
    private long plainNumber() throws IOException {
        int length = json.getTextLength();
        char[] text = json.getTextCharacters();
        int start = json.getTextOffset();
        long number = length == 0 || length > SHORT ? -1 : 0;
        for (int i = start; number >= 0 && i < start + length; i++) {
            boolean digit = text[i] >= '0' && text[i] <= '9';
            number = digit ? number * 10 + (text[i] - '0') : -1;
        }
        return number;
    }

    private List<Value> items(String form, int depth) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("\"" + form + "\" needs a list.");
        }
        return list(depth);
    }

    private Value map(int depth) throws IOException, ItfException {
        Map<Value, Value> entries = new HashMap<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("\"#map\" needs a list.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation start = json.currentTokenLocation();
            List<Value> pair =
                    json.currentToken() == JsonToken.START_ARRAY ? list(depth) : List.of();
            if (pair.size() != 2) {
                throw input.wrong(start, "\"#map\" needs pairs of a key and a value.");
            }
            Value other = entries.put(pair.get(0), pair.get(1));
            if (other != null && !other.equals(pair.get(1))) {
                throw input.wrong(start, "The function has two values for one key.");
            }
        }
        return FunctionValue.of(entries);
    }

    private Value opaque() throws IOException, ItfException {
        if (json.currentToken() != JsonToken.VALUE_STRING || json.getText().isEmpty()) {
            throw wrong("\"#unserializable\" needs a text.");
        }
        return new OpaqueValue(json.getText());
    }

    private ItfException wrong(String sentence) {
        return input.wrong(json, sentence);
    }
}
