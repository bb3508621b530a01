package dev.counterpoint.imports;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.io.Serial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values as TLC prints them: strings, numbers, names (which are model values), sets, ranges,
 * tuples, records, and functions made of {@code :>} and {@code @@}.
 */
final class ValueParser {
    private static final int DIGITS = 10_000;
    private static final int LONGEST_RANGE = 100_000;

    private final String text;
    private int at;

    /** What keeps a text from being a value, and where. */
    static final class NoValue extends Exception {
        @Serial private static final long serialVersionUID = 1;

        private final int at;
        private final boolean ends;

        /**
         * With the place.
         *
         * @param ends whether the text ended where more was to come
         */
        NoValue(String sentence, int at, boolean ends) {
            super(sentence, null, false, false);
            this.at = at;
            this.ends = ends;
        }

        /** The index of the character that cannot stand there. */
        int at() {
            return at;
        }

        /** Whether the text ended where more was to come. */
        boolean isEnd() {
            return ends;
        }
    }

    ValueParser(String text) {
        this.text = text;
    }

    /** The value that the text begins with. */
    Value read() throws NoValue {
        return value(1);
    }

    /** Where the value ended, blanks after it skipped. */
    int end() {
        skip();
        return at;
    }

    /** The values that the text consists of, apart by commas. */
    static List<Value> list(String text) throws NoValue {
        ValueParser parser = new ValueParser(text);
        List<Value> values = new ArrayList<>();
        do {
            values.add(parser.read());
        } while (parser.take(","));
        if (parser.at < text.length()) {
            throw parser.wrong("This is no value");
        }
        return values;
    }

    private Value value(int depth) throws NoValue {
        if (depth > Value.MAX_DEPTH) {
            throw wrong("The value is nested deeper than " + Value.MAX_DEPTH + " levels");
        }
        skip();
        if (at >= text.length()) {
            throw wrong("The value is missing");
        }
        char c = text.charAt(at);
        if (c == '"') {
            return string();
        }
        if (take("<<")) {
            return new SequenceValue(elements(">>", depth));
        }
        if (take("{")) {
            return SetValue.of(elements("}", depth));
        }
        if (take("[")) {
            return record(depth);
        }
        if (take("(")) {
            return function(depth);
        }
        if (c == '-' || isDigit(c)) {
            int start = at;
            Value number = numberOrName();
            return number instanceof IntegerValue from && take("..") ? range(from, start) : number;
        }
        return name();
    }

    private List<Value> elements(String close, int depth) throws NoValue {
        List<Value> elements = new ArrayList<>();
        if (take(close)) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (take(","));
        need(close);
        return elements;
    }

    private Value record(int depth) throws NoValue {
        Map<String, Value> fields = new HashMap<>();
        do {
            skip();
            int start = at;
            String field = word();
            need("|->");
            if (fields.put(field, value(depth + 1)) != null) {
                throw new NoValue("The record has the field " + field + " twice", start, false);
            }
        } while (take(","));
        need("]");
        return RecordValue.of(fields);
    }

    private Value function(int depth) throws NoValue {
        Value first = value(depth + 1);
        if (take(")")) {
            return first;
        }
        Map<Value, Value> entries = new HashMap<>();
        need(":>");
        entries.put(first, value(depth + 1));
        while (take("@@")) {
            Value key = value(depth + 1);
            need(":>");
            entries.putIfAbsent(key, value(depth + 1));
        }
        need(")");
        return FunctionValue.of(entries);
    }

    private Value range(IntegerValue from, int start) throws NoValue {
        skip();
        if (at >= text.length()) {
            throw wrong("The range has no end");
        }
        if (!(numberOrName() instanceof IntegerValue to)) {
            throw new NoValue("The range does not end with a number", start, false);
        }
        BigInteger size = to.value().subtract(from.value()).add(BigInteger.ONE);
        if (size.compareTo(BigInteger.valueOf(LONGEST_RANGE)) > 0) {
            throw new NoValue("The range has too many numbers", start, false);
        }
        List<Value> numbers = new ArrayList<>();
        for (int i = 0; i < size.intValue(); i++) {
            numbers.add(new IntegerValue(from.value().add(BigInteger.valueOf(i))));
        }
        return SetValue.of(numbers);
    }

    /** Names may begin with digits. */
    private Value numberOrName() throws NoValue {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && isLetter(text.charAt(at)) && digits == start) {
            at = start;
            return name();
        }
        if (at == digits) {
            throw wrong("This is no number");
        }
        if (at - digits > DIGITS) {
            throw new NoValue("The number has more than " + DIGITS + " digits", start, false);
        }
        return new IntegerValue(new BigInteger(text.substring(start, at)));
    }

    private Value name() throws NoValue {
        String word = word();
        return switch (word) {
            case "TRUE" -> new BooleanValue(true);
            case "FALSE" -> new BooleanValue(false);
            default -> new ModelValue(word);
        };
    }

    private String word() throws NoValue {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at == start) {
            throw wrong("This is no value");
        }
        return text.substring(start, at);
    }

    private Value string() throws NoValue {
        StringBuilder read = new StringBuilder();
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                read.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case 'f' -> '\f';
                            default -> escaped;
                        });
            } else {
                read.append(c);
            }
        }
        if (at >= text.length()) {
            throw new NoValue("The string has no end", start, true);
        }
        at++;
        return new StringValue(read.toString());
    }

    private boolean take(String sign) {
        skip();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void need(String sign) throws NoValue {
        if (!take(sign)) {
            throw wrong("Here " + sign + " is missing");
        }
    }

    private NoValue wrong(String sentence) {
        skip();
        return new NoValue(sentence, at, at >= text.length());
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c == '_' || c == '!' || Character.isLetter(c);
    }
}
