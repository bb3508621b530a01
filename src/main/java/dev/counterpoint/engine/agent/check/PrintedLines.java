package dev.counterpoint.engine.agent.check;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the spec and TLC print, line by line; the states of a trace are left out. */
final class PrintedLines extends PrintStream {
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 1 << 16;

    private final TlcMessages messages;

    PrintedLines(TlcMessages messages, Lines lines) {
        super(new Splitter(lines), false, StandardCharsets.UTF_8);
        this.messages = messages;
    }

    @Override
    public void println(String line) {
        if (!messages.takeStatePrint()) {
            super.println(line);
        }
    }

    /** Hears a line, and whether the tools printed it of themselves. */
    interface Lines {
        void accept(String line, boolean tools);
    }

    /** What a spec prints comes from the operators of the module TLC. */
    private static boolean byTools() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.map(StackWalker.StackFrame::getClassName)
                                        .filter(PrintedLines::isOfTools)
                                        .findFirst())
                .map(caller -> !caller.startsWith("tlc2.module."))
                .orElse(false);
    }

    private static boolean isOfTools(String className) {
        return className.startsWith("tlc2.")
                || className.startsWith("tla2sany.")
                || className.startsWith("pcal.")
                || className.startsWith("util.");
    }

    private static final class Splitter extends OutputStream {
        private final Lines lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int count;

        Splitter(Lines lines) {
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
            lines.accept(text, byTools());
            if (count == MOST_LINES) {
                lines.accept("What is printed after these 10,000 lines is not shown.", false);
            }
        }
    }
}
