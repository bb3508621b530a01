package dev.counterpoint.cli;

import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

/** Tells a person who watches what was found, and how much was searched. */
final class TrimProgress implements TrimListener {
    private final Console console;
    private boolean shown;

    TrimProgress(Console console) {
        this.console = console;
    }

    @Override
    public void found(Trimmed trimmed) {
        if (console.terminal()) {
            clear();
            String steps = TrimWords.count(Measure.STEPS, trimmed.cost().steps());
            console.err().println(steps + " (" + TrimWords.stage(trimmed.stage()) + ")");
        }
    }

    @Override
    public void progress(TrimFigures figures) {
        if (console.terminal()) {
            console.err()
                    .print(
                            "\r\u001b[K"
                                    + Words.count(figures.states(), "state", "states")
                                    + " searched, "
                                    + Words.duration(figures.elapsedMillis()));
            console.err().flush();
            shown = true;
        }
    }

    private void clear() {
        if (shown) {
            console.err().print("\r\u001b[K");
            shown = false;
        }
    }
}
