package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link MessageWriter} wrote. */
final class MessageReader {
    private final ByteReader in;
    private final List<String> texts = new ArrayList<>();
    private int line;
    private int depth;

    MessageReader(ByteReader in) {
        this.in = in;
    }

    ByteReader bytes() {
        return in;
    }

    int integer() {
        long value = in.getSigned();
        if (value != (int) value) {
            throw new ProtocolException("a number out of range: " + value);
        }
        return (int) value;
    }

    long longInteger() {
        return in.getSigned();
    }

    boolean bool() {
        return in.getBoolean();
    }

    String text() {
        int number = in.getInt();
        if (number == 0) {
            String text = in.getString();
            texts.add(text);
            return text;
        }
        if (number < 0 || number > texts.size()) {
            throw new ProtocolException("no text has the number " + number);
        }
        return texts.get(number - 1);
    }

    Path path() {
        return Path.of(text());
    }

    Value value() {
        return ValueCodec.read(in);
    }

    SourceRange range() {
        String module = text();
        line += integer();
        int column = in.getInt();
        int endLine = line + in.getInt();
        return new SourceRange(module, line, column, endLine, integer());
    }

    <T> @Nullable T nullable(Supplier<T> read) {
        return in.getBoolean() ? read.get() : null;
    }

    <T> List<T> list(Supplier<T> read) {
        int count = in.getCount(1);
        List<T> things = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            things.add(read.get());
        }
        return things;
    }

    <T> T nested(Supplier<T> read) {
        if (++depth > MessageWriter.MAX_DEPTH) {
            throw new ProtocolException("a tree nested deeper than " + MessageWriter.MAX_DEPTH);
        }
        T thing = read.get();
        depth--;
        return thing;
    }
}
