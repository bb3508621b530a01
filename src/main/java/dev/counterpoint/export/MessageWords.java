package dev.counterpoint.export;

import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import java.util.List;

/** What a message is called where there is little room: its kind, where it says one. */
public final class MessageWords {
    private static final List<String> KINDS = List.of("kind", "type", "mtype", "tag", "msg");

    private MessageWords() {}

    /** The message's kind, else the message itself, cut to a length. */
    public static String of(Value message, int chars) {
        if (message instanceof RecordValue fields) {
            for (String kind : KINDS) {
                Value value = fields.fields().get(kind);
                if (value instanceof StringValue text && !text.value().isBlank()) {
                    return text.value().length() <= chars
                            ? text.value()
                            : ValueText.shorten(text, chars);
                }
            }
        }
        return ValueText.shorten(message, chars);
    }
}
