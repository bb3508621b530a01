package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.Tokens;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Keeps the tokens of a text that is being changed up to date: after a change it reads on only
 * until a line begins in the state in which it began before, piece by piece.
 */
final class IncrementalTokens {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    /** Reads tokens from a state. */
    @FunctionalInterface
    interface Scanner {
        Tokens scan(String text, int state);
    }

    /** Tokens of some whole lines, from this line on, counted from 0. */
    record Piece(int line, int lines, String text, Tokens tokens) {}

    private final Scanner scanner;
    private int[] states = new int[64];
    private int lines = 1;
    private int from;
    private int to;

    IncrementalTokens(Scanner scanner, int initialState) {
        this.scanner = scanner;
        states[0] = initialState;
        to = 1;
    }

    /** On a line, so many line ends went and so many came. */
    void changed(int line, int removed, int inserted) {
        int tail = line + 1 + removed;
        int kept = lines - tail;
        int total = line + 1 + inserted + kept;
        int[] next = total > states.length ? Arrays.copyOf(states, total * 2) : states;
        System.arraycopy(states, tail, next, line + 1 + inserted, kept);
        Arrays.fill(next, line + 1, line + 1 + inserted, UNKNOWN);
        states = next;
        lines = total;
        boolean idle = from >= to;
        int shiftedTo = to > tail ? to + inserted - removed : to;
        from = idle ? line : Math.min(from, line);
        to = Math.max(idle ? 0 : shiftedTo, line + 1 + inserted);
    }

    /** Reads these lines again, though their text is the same. */
    void again(int line) {
        if (line < lines) {
            changed(line, 0, 0);
        }
    }

    /** Whether all tokens are up to date. */
    boolean upToDate() {
        return from >= to;
    }

    /** The state in which a line begins; that of the first line where it is not known yet. */
    int stateAt(int line) {
        int state = line < lines ? states[line] : UNKNOWN;
        return state == UNKNOWN ? states[0] : state;
    }

    /** The next lines that need it, at most so many; call while it is not up to date. */
    Piece next(int most, IntFunction<String> textOfLine) {
        int first = from;
        int count = Math.min(most, Math.max(to - from, Math.min(32, lines - from)));
        count = Math.max(1, Math.min(count, lines - first));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(textOfLine.apply(first + i));
            if (first + i < lines - 1) {
                text.append('\n');
            }
        }
        String piece = text.toString();
        Tokens tokens = scanner.scan(piece, states[first]);
        boolean converged = false;
        for (int i = 1; i <= count && first + i < lines; i++) {
            int state = tokens.stateAtLine(i);
            converged = first + i >= to && states[first + i] == state;
            states[first + i] = state;
            if (converged) {
                break;
            }
        }
        from = first + count;
        if (converged || from >= lines) {
            from = to;
        } else {
            to = Math.max(to, from + 1);
        }
        return new Piece(first, count, piece, tokens);
    }
}
