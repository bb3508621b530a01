package dev.counterpoint.engine.agent.library;

import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

import util.Assert.TLCRuntimeException;
import util.UniqueString;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON (RFC 8259) as values: objects are records, arrays sequences, null the string "null". */
final class JsonParser {
    private static final int DEEPEST = 500;

    private final String text;
    private int at;
    private int depth;

    private JsonParser(String text) {
        this.text = text;
    }

    /** The value of a whole text. */
    static Value value(String text) {
        JsonParser parser = new JsonParser(text);
        Value value = parser.value();
        parser.space();
        if (parser.at < text.length()) {
            throw parser.wrong("its end");
        }
        return value;
    }

    private Value value() {
        space();
        if (at == text.length() || ++depth > DEEPEST) {
            throw wrong("a value");
        }
        Value value =
                switch (text.charAt(at)) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> new StringValue(string());
                    case 't' -> word("true", BoolValue.ValTrue);
                    case 'f' -> word("false", BoolValue.ValFalse);
                    case 'n' -> word("null", new StringValue("null"));
                    default -> number();
                };
        depth--;
        return value;
    }

    private Value object() {
        Map<String, Value> fields = new LinkedHashMap<>();
        at++;
        space();
        if (!skip('}')) {
            do {
                space();
                String name = string();
                space();
                expect(':');
                fields.put(name, value());
                space();
            } while (skip(','));
            expect('}');
        }
        UniqueString[] names =
                fields.keySet().stream()
                        .map(UniqueString::uniqueStringOf)
                        .toArray(UniqueString[]::new);
        return new RecordValue(names, fields.values().toArray(Value[]::new), false);
    }

    private Value array() {
        List<Value> elements = new ArrayList<>();
        at++;
        space();
        if (!skip(']')) {
            do {
                elements.add(value());
                space();
            } while (skip(','));
            expect(']');
        }
        return new TupleValue(elements.toArray(Value[]::new));
    }

    private String string() {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            content.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return content.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int end = at + 4;
                if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("four hexadecimal digits");
                }
                char unit = (char) Integer.parseInt(text.substring(at, end), 16);
                at = end;
                yield unit;
            }
            default -> throw wrong("an escaped character");
        };
    }

    private Value number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            return IntValue.gen(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("a value (numbers must be integers that TLC can hold)");
        }
    }

    private Value word(String word, Value meant) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return meant;
    }

    private void space() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw wrong(String.valueOf(c));
        }
    }

    private RuntimeException wrong(String expected) {
        long line = text.substring(0, Math.min(at, text.length())).lines().count();
        return new TLCRuntimeException(
                "the JSON is not right in line %d: expected %s"
                        .formatted(Math.max(1, line), expected));
    }
}
