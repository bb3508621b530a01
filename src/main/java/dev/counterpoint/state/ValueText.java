package dev.counterpoint.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values as TLA+ text for people: broken into lines to a width, or cut to a length. */
public final class ValueText {
    private static final String MORE = "…";

    private ValueText() {}

    /**
     * The value as a TLA+ expression, on one line where it fits, else broken as a person would,
     * with parts under each other. Lines are longer than the width only where a part cannot be
     * broken.
     */
    public static String pretty(Value value, int width) {
        return Layout.of(value, 0, width);
    }

    /** The state as a TLA+ conjunction, long values broken to the width. */
    public static String pretty(State state, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < state.values().size(); i++) {
            String start = "/\\ " + state.variables().get(i) + " = ";
            lines.add(start + Layout.of(state.values().get(i), start.length(), width));
        }
        return String.join("\n", lines);
    }

    /** Whether the value's text on one line has at most that many characters. */
    public static boolean fits(Value value, int chars) {
        return OneLine.within(value, chars) != null;
    }

    /**
     * The value on one line of at most that many characters; what had to be left out is shown as
     * {@code …}, brackets stay closed.
     */
    public static String shorten(Value value, int maxChars) {
        String whole = OneLine.within(value, maxChars);
        if (whole != null) {
            return whole;
        }
        Shape shape = Shape.of(value);
        return shape == null ? cut(value, maxChars) : shortenParts(shape, maxChars);
    }

    /**
     * As {@link #shorten}, but a function that is too long and has one value for all its keys is
     * said in words: {@code 0 for all 3}.
     */
    public static String brief(Value value, int maxChars) {
        if (!fits(value, maxChars) && value instanceof FunctionValue function) {
            int keys = function.entries().size();
            Set<Value> values = new HashSet<>(function.entries().values());
            if (keys > 1 && values.size() == 1) {
                String end = " for all " + keys;
                return shorten(values.iterator().next(), Math.max(1, maxChars - end.length()))
                        + end;
            }
        }
        return shorten(value, maxChars);
    }

    private static String shortenParts(Shape shape, int maxChars) {
        String separator = shape.separator() + " ";
        int tail = separator.length() + MORE.length() + shape.close().length();
        StringBuilder text = new StringBuilder(shape.open());
        boolean first = true;
        for (Shape.Piece piece : shape.pieces()) {
            String start = (first ? "" : separator) + piece.label();
            int room = maxChars - text.length() - start.length() - tail;
            if (room < 1) {
                break;
            }
            String whole = OneLine.within(piece.value(), room);
            if (whole == null && !first) {
                break;
            }
            text.append(start).append(whole == null ? shorten(piece.value(), room) : whole);
            first = false;
            if (whole == null) {
                break;
            }
        }
        text.append(first ? "" : separator).append(MORE).append(shape.close());
        return text.length() <= maxChars ? text.toString() : MORE;
    }

    private static String cut(Value value, int maxChars) {
        String text = value.toString();
        String end = value instanceof StringValue ? MORE + "\"" : MORE;
        int keep = maxChars - end.length();
        if (keep < 1) {
            return MORE;
        }
        if (Character.isHighSurrogate(text.charAt(keep - 1))) {
            keep--;
        }
        return text.substring(0, keep) + end;
    }
}
