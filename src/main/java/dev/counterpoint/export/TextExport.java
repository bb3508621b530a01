package dev.counterpoint.export;

import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.ValueText;

import java.io.IOException;

/** A trace as plain text for a terminal: the states as TLA+, what changed marked with a star. */
public final class TextExport {
    private static final String MARKED = "  * ";
    private static final String PLAIN = "    ";

    private TextExport() {}

    /**
     * Writes it.
     *
     * @param width in characters, to which long values are broken
     */
    public static void write(TraceFile file, int width, Appendable out) throws IOException {
        line(file.headline(), out);
        String violation = TraceWords.violation(file);
        if (violation != null) {
            line(violation, out);
        }
        out.append('\n');
        writeStates(file.shown(), width, out);
    }

    /**
     * Writes the states alone, and where the loop goes back to.
     *
     * @param width in characters, to which long values are broken
     */
    public static void writeStates(Trace trace, int width, Appendable out) throws IOException {
        for (int i = 0; i < trace.states().size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            line(TraceWords.heading(trace, i), out);
            State state = trace.states().get(i);
            State before = i == 0 ? state : trace.states().get(i - 1);
            state(state, StateDiff.between(before, state), width, out);
        }
        String loop = TraceWords.loop(trace);
        if (loop != null) {
            out.append('\n');
            line(loop, out);
        }
    }

    private static void state(State state, StateDiff diff, int width, Appendable out)
            throws IOException {
        for (int i = 0; i < state.values().size(); i++) {
            State one =
                    new State(
                            state.variables().subList(i, i + 1), state.values().subList(i, i + 1));
            String margin = diff.diffs().get(i).isSame() ? PLAIN : MARKED;
            String text = Visible.text(ValueText.pretty(one, width - margin.length()));
            line(margin + text.replace("\n", "\n" + PLAIN), out);
        }
    }

    private static void line(String text, Appendable out) throws IOException {
        out.append(Visible.text(text)).append('\n');
    }
}
