package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

/** A value as a TLA+ expression on one line, given up as soon as it passes a limit. */
final class OneLine {
    private final StringBuilder out = new StringBuilder();
    private final int limit;

    private OneLine(int limit) {
        this.limit = limit;
    }

    static String of(Value value) {
        OneLine line = new OneLine(Integer.MAX_VALUE);
        line.append(value);
        return line.out.toString();
    }

    /** The text, or null where it has more characters than that. */
    static @Nullable String within(Value value, int limit) {
        OneLine line = new OneLine(limit);
        return line.append(value) ? line.out.toString() : null;
    }

    private boolean append(Value value) {
        Shape shape = Shape.of(value);
        if (shape == null) {
            out.append(value);
            return out.length() <= limit;
        }
        out.append(shape.open());
        boolean first = true;
        for (Shape.Piece piece : shape.pieces()) {
            if (!first) {
                out.append(shape.separator()).append(' ');
            }
            first = false;
            out.append(piece.label());
            if (!append(piece.value())) {
                return false;
            }
        }
        out.append(shape.close());
        return out.length() <= limit;
    }
}
