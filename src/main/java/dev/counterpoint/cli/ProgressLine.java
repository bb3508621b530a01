package dev.counterpoint.cli;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.engine.protocol.Figures;

/**
 * One line on the terminal, written over while a check runs; silent in a pipe. What the spec prints
 * is shown, what TLC says of itself is not: the verdict has it in words.
 */
final class ProgressLine implements CheckListener {
    private static final long QUIET_MILLIS = 1_000;
    private final Console console;
    private boolean shown;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void progress(Figures figures) {
        if (!console.terminal() || figures.elapsedMillis() < QUIET_MILLIS) {
            return;
        }
        shown = true;
        String found =
                figures.behaviors() > 0
                        ? Words.count(figures.behaviors(), "behavior", "behaviors")
                        : Words.count(figures.distinct())
                                + " distinct states, "
                                + Words.count(figures.queued())
                                + " queued, depth "
                                + figures.depth();
        console.err().print("\r\u001b[K" + found + ", " + Words.duration(figures.elapsedMillis()));
        console.err().flush();
    }

    @Override
    public synchronized void printed(String line) {
        clear();
        console.err().println(line);
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            shown = false;
        }
    }
}
