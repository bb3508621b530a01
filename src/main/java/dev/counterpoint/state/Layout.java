package dev.counterpoint.state;

/** Breaks a value's TLA+ text into lines. */
final class Layout {
    /** So that what is nested deep still gets some room, beyond the width if need be. */
    private static final int LEAST_ROOM = 16;

    private final StringBuilder out = new StringBuilder();
    private final int width;

    private Layout(int width) {
        this.width = width;
    }

    /** The text of a value whose first line begins at a column, from 0. */
    static String of(Value value, int column, int width) {
        Layout layout = new Layout(width);
        layout.print(value, column, 0);
        return layout.out.toString();
    }

    /** Prints at a column; so many characters will follow on the last line. */
    private void print(Value value, int column, int following) {
        String line = OneLine.within(value, Math.max(LEAST_ROOM, width - column - following));
        if (line != null) {
            out.append(line);
            return;
        }
        Shape shape = Shape.of(value);
        if (shape == null) {
            out.append(value);
            return;
        }
        String open = shape.open() + " ";
        String close = " " + shape.close();
        out.append(open);
        int inner = column + open.length();
        if (!shape.labelled() && hasLeavesOnly(shape)) {
            fill(shape, inner);
        } else {
            oneUnderTheOther(shape, inner, following + close.length());
        }
        out.append(close);
    }

    private static boolean hasLeavesOnly(Shape shape) {
        for (Shape.Piece piece : shape.pieces()) {
            if (Shape.of(piece.value()) != null) {
                return false;
            }
        }
        return true;
    }

    private void fill(Shape shape, int column) {
        int at = column;
        for (Shape.Piece piece : shape.pieces()) {
            String text = piece.value().toString();
            if (at > column) {
                out.append(shape.separator());
                at += shape.separator().length();
                if (at + 1 + text.length() + shape.separator().length() > width) {
                    newLine(column);
                    at = column;
                } else {
                    out.append(' ');
                    at++;
                }
            }
            out.append(text);
            at += text.length();
        }
    }

    private void oneUnderTheOther(Shape shape, int column, int following) {
        boolean first = true;
        for (Shape.Piece piece : shape.pieces()) {
            if (!first) {
                out.append(shape.separator());
                newLine(column);
            }
            first = false;
            String label = piece.label();
            int reserve = Math.max(following, shape.separator().length());
            boolean hangs = label.length() <= width / 3;
            if (hangs || fits(piece.value(), width - column - label.length() - reserve)) {
                out.append(label);
                print(piece.value(), column + label.length(), reserve);
            } else {
                out.append(label.stripTrailing());
                newLine(column + 2);
                print(piece.value(), column + 2, reserve);
            }
        }
    }

    private static boolean fits(Value value, int room) {
        return room > 0 && OneLine.within(value, room) != null;
    }

    private void newLine(int column) {
        out.append('\n').repeat(' ', column);
    }
}
