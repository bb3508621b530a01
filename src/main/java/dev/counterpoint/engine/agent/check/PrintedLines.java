package dev.counterpoint.engine.agent.check;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the spec and TLC print, line by line; the states of a trace are left out. */
final class PrintedLines extends PrintStream {
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 1 << 16;

    private final TlcMessages messages;

    PrintedLines(TlcMessages messages, Consumer<String> lines) {
        super(new Splitter(lines), false, StandardCharsets.UTF_8);
        this.messages = messages;
    }

    @Override
    public void println(String line) {
        if (!messages.takeStatePrint()) {
            super.println(line);
        }
    }

    private static final class Splitter extends OutputStream {
        private final Consumer<String> lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int count;

        Splitter(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                emit(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                write(bytes[offset + i]);
            }
        }

        private void emit(String text) {
            boolean noise =
                    text.startsWith("Parsing file ")
                            || text.startsWith("Semantic processing of module ");
            if (noise || ++count > MOST_LINES) {
                return;
            }
            lines.accept(text);
            if (count == MOST_LINES) {
                lines.accept("What is printed after these 10,000 lines is not shown.");
            }
        }
    }
}
