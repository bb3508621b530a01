package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A module written with signs, in ASCII for SANY. All columns are stretched by the same factor,
 * which leaves room for the longest spelling: what stood under one another, or further right, still
 * does, so that conjunction and disjunction lists keep their meaning exactly.
 */
final class AsciiText {
    private static final int TAB = 8;

    private final String[] authors;
    private final List<List<SignScanner.Atom>> lines;
    private final int factor;

    private AsciiText(String[] authors, List<List<SignScanner.Atom>> lines) {
        this.authors = authors;
        this.lines = lines;
        int longest = 1;
        for (List<SignScanner.Atom> line : lines) {
            for (SignScanner.Atom atom : line) {
                longest = Math.max(longest, atom.ascii().length() - atom.length() + 1);
            }
        }
        // One more, so that a spelling does not run into the name after it.
        factor = longest + 1;
    }

    /** For a module; null where SANY can read it as it is. */
    static @Nullable AsciiText of(String text) {
        if (text.chars().noneMatch(c -> c >= 128)) {
            return null;
        }
        String[] authors = text.split("\\r\\n|\\r|\\n", -1);
        SignScanner scanner = new SignScanner();
        List<List<SignScanner.Atom>> lines = scanner.scan(authors);
        return scanner.foundSigns() ? new AsciiText(authors, lines) : null;
    }

    /** What SANY is to read. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < authors.length; i++) {
            int[] columns = columns(i);
            int begin = text.length();
            for (int a = 0; a < columns.length; a++) {
                text.repeat(' ', Math.max(0, begin + columns[a] - text.length()));
                text.append(lines.get(i).get(a).ascii());
            }
            text.append(i < authors.length - 1 ? "\n" : "");
        }
        return text.toString();
    }

    /** The author's column, from 1, where SANY says that something begins. */
    int begin(int line, int column) {
        return place(line, column, false);
    }

    /** The author's column, from 1, of the last character of what ends where SANY says. */
    int end(int line, int column) {
        return place(line, column, true);
    }

    private int place(int line, int column, boolean end) {
        if (line < 1 || line > authors.length || lines.get(line - 1).isEmpty()) {
            return Math.max(1, column);
        }
        int[] columns = columns(line - 1);
        int found = Arrays.binarySearch(columns, column - 1);
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return Math.max(1, Math.min(column, lines.get(line - 1).getFirst().start() + 1));
        }
        SignScanner.Atom atom = lines.get(line - 1).get(index);
        int inside = column - 1 - columns[index];
        if (inside >= atom.ascii().length()) {
            return atom.start() + atom.length() + (end ? 0 : 1);
        }
        boolean spelt = atom.ascii().length() != atom.length();
        return atom.start() + 1 + (spelt ? end ? atom.length() - 1 : 0 : inside);
    }

    /** Where the atoms of a line, from 0, begin for SANY, from 0. */
    private int[] columns(int line) {
        List<SignScanner.Atom> atoms = lines.get(line);
        int[] columns = new int[atoms.size()];
        int seen = 0;
        int reached = 0;
        for (int a = 0; a < columns.length; a++) {
            for (; seen < atoms.get(a).start(); seen++) {
                boolean tab = authors[line].charAt(seen) == '\t';
                reached += tab ? TAB - reached % TAB : 1;
            }
            columns[a] = reached * factor;
        }
        return columns;
    }
}
