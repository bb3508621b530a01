package dev.counterpoint.graph.font;

import java.util.Arrays;

/** Lines and curves in the plane, y downward: the shape of a letter, the course of an edge. */
public final class Outline {
    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte QUAD = 2;
    private static final byte CUBIC = 3;
    private static final byte CLOSE = 4;

    private byte[] operations = new byte[8];
    private float[] coordinates = new float[16];
    private int operationCount;
    private int coordinateCount;

    /** Is told the pieces of an outline in order. */
    public interface Sink {
        /** Begins a new piece here. */
        void moveTo(double x, double y);

        /** A line to here. */
        void lineTo(double x, double y);

        /** A quadratic curve to (x, y). */
        void quadTo(double controlX, double controlY, double x, double y);

        /** A cubic curve to (x, y). */
        void cubicTo(double x1, double y1, double x2, double y2, double x, double y);

        /** A line to where the piece began. */
        void close();
    }

    /** Begins a new piece. */
    public Outline moveTo(double x, double y) {
        return add(MOVE, x, y);
    }

    /** Adds a line. */
    public Outline lineTo(double x, double y) {
        return add(LINE, x, y);
    }

    /** Adds a quadratic curve. */
    public Outline quadTo(double controlX, double controlY, double x, double y) {
        return add(QUAD, controlX, controlY, x, y);
    }

    /** Adds a cubic curve. */
    public Outline cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        return add(CUBIC, x1, y1, x2, y2, x, y);
    }

    /** Closes the piece. */
    public Outline close() {
        return add(CLOSE);
    }

    /** Adds all of another, moved and scaled. */
    public Outline append(Outline other, double dx, double dy, double scale) {
        int from = coordinateCount;
        for (int i = 0; i < other.operationCount; i++) {
            reserve(0);
            operations[operationCount++] = other.operations[i];
        }
        reserve(other.coordinateCount);
        for (int i = 0; i < other.coordinateCount; i++) {
            double offset = (i & 1) == 0 ? dx : dy;
            coordinates[from + i] = (float) (other.coordinates[i] * scale + offset);
        }
        coordinateCount += other.coordinateCount;
        return this;
    }

    /** Whether it has no piece. */
    public boolean isEmpty() {
        return operationCount == 0;
    }

    /** How many lines, curves and beginnings it has. */
    public int size() {
        return operationCount;
    }

    /** Tells all its pieces. */
    public void forEach(Sink sink) {
        float[] c = coordinates;
        int at = 0;
        for (int i = 0; i < operationCount; i++) {
            switch (operations[i]) {
                case MOVE -> sink.moveTo(c[at], c[at + 1]);
                case LINE -> sink.lineTo(c[at], c[at + 1]);
                case QUAD -> sink.quadTo(c[at], c[at + 1], c[at + 2], c[at + 3]);
                case CUBIC ->
                        sink.cubicTo(c[at], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
                default -> sink.close();
            }
            at += length(operations[i]);
        }
    }

    /** Its bounds {minX, minY, maxX, maxY} by all points, those that bend curves included. */
    public float[] bounds() {
        float[] box = {
            Float.POSITIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        for (int i = 0; i < coordinateCount; i++) {
            int axis = i & 1;
            box[axis] = Math.min(box[axis], coordinates[i]);
            box[axis + 2] = Math.max(box[axis + 2], coordinates[i]);
        }
        return box;
    }

    private static int length(byte operation) {
        return switch (operation) {
            case MOVE, LINE -> 2;
            case QUAD -> 4;
            case CUBIC -> 6;
            default -> 0;
        };
    }

    private Outline add(byte operation, double... values) {
        reserve(values.length);
        operations[operationCount++] = operation;
        for (double value : values) {
            coordinates[coordinateCount++] = (float) value;
        }
        return this;
    }

    private void reserve(int more) {
        if (operationCount == operations.length) {
            operations = Arrays.copyOf(operations, operationCount * 2);
        }
        if (coordinateCount + more > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, (coordinateCount + more) * 2);
        }
    }
}
