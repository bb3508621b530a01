package dev.counterpoint.engine.agent.library;

import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.Assert.TLCRuntimeException;

import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.Locale;

/** Texts with places for values. */
final class Templates {
    private Templates() {}

    /** The template with the values in its places %s, %1$s and so on. */
    static String fill(String operator, Value template, Value[] values) {
        Object[] texts = Arrays.stream(values).map(Templates::plain).toArray();
        String text = Arguments.string(operator, template);
        try {
            return String.format(Locale.ROOT, text, texts);
        } catch (IllegalFormatException e) {
            throw new TLCRuntimeException(
                    "its template %s does not fit %d values".formatted(text, texts.length));
        }
    }

    /** A value as text, a string without its quotes. */
    static String plain(Value value) {
        return value instanceof StringValue string ? string.val.toString() : value.toString();
    }
}
