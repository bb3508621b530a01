package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The parts that messages are made of. A text is written once a message; where it comes again, its
 * number is. Places in a text are written as the distance from the one before.
 */
final class MessageWriter {
    /** Trees nested deeper are refused. */
    static final int MAX_DEPTH = 1000;

    private final ByteWriter out;
    private final ValueWriter values;
    private final Map<String, Integer> texts = new HashMap<>();
    private int line;
    private int depth;

    MessageWriter(ByteWriter out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    ByteWriter bytes() {
        return out;
    }

    void integer(long value) {
        out.putSigned(value);
    }

    void bool(boolean value) {
        out.putBoolean(value);
    }

    /** 0 and the text where it is new, else its number among this message's texts, from 1. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known == null) {
            out.putVarint(0);
            out.putString(text);
        } else {
            out.putVarint(known);
        }
    }

    void path(Path path) {
        text(path.toString());
    }

    void value(Value value) {
        values.value(value);
    }

    void range(SourceRange range) {
        text(range.module());
        out.putSigned(range.line() - (long) line);
        out.putVarint(range.column());
        out.putVarint(range.endLine() - (long) range.line());
        out.putSigned(range.endColumn());
        line = range.line();
    }

    <T> void nullable(@Nullable T thing, Consumer<T> write) {
        out.putBoolean(thing != null);
        if (thing != null) {
            write.accept(thing);
        }
    }

    <T> void list(Collection<? extends T> things, Consumer<T> write) {
        out.putVarint(things.size());
        things.forEach(write);
    }

    /** Writes a part that may hold parts of its own kind. */
    void nested(Runnable write) {
        if (++depth > MAX_DEPTH) {
            throw new ProtocolException("a tree nested deeper than " + MAX_DEPTH);
        }
        write.run();
        depth--;
    }
}
