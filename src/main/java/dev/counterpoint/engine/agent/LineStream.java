package dev.counterpoint.engine.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What the spec and the tools print, line by line. A flood is thinned out, so that a {@code Print}
 * in an invariant slows the check as little as can be: a long line is cut, and of more lines than
 * some hundreds a second only their number is told.
 */
final class LineStream extends OutputStream {
    static final int LONGEST_LINE = 4000;
    static final int MOST_AT_ONCE = 1000;
    static final int LINES_A_SECOND = 200;

    private static final double NANOS = 1e9;

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private double allowed = MOST_AT_ONCE;
    private long lastTime;
    private long leftOut;

    LineStream(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.lastTime = nanoTime.getAsLong();
    }

    /** The stream that stands in for {@code System.out}. */
    PrintStream printStream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            endLine();
        } else if (line.size() < LONGEST_LINE) {
            line.write(b);
        } else if (line.size() == LONGEST_LINE) {
            line.writeBytes(" ...".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        long now = nanoTime.getAsLong();
        allowed = Math.min(MOST_AT_ONCE, allowed + (now - lastTime) / NANOS * LINES_A_SECOND);
        lastTime = now;
        if (allowed < 1) {
            leftOut++;
            return;
        }
        if (leftOut > 0) {
            lines.accept("(" + leftOut + " lines left out)");
            leftOut = 0;
        }
        allowed--;
        lines.accept(text);
    }
}
