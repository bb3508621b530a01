package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.Signs;

import java.util.ArrayList;
import java.util.List;

/** Finds in a module's text what stays together, and the signs that SANY cannot read. */
final class SignScanner {
    /**
     * A stretch of one line without white space that would have a meaning.
     *
     * @param start the offset in the line
     * @param ascii what SANY is to read in its place
     */
    record Atom(int start, int length, String ascii) {}

    private final List<List<Atom>> lines = new ArrayList<>();
    private int comments;
    private boolean inModule;
    private boolean signs;
    private String line = "";
    private List<Atom> atoms = List.of();

    /** The atoms of each line. */
    List<List<Atom>> scan(String[] text) {
        for (String each : text) {
            line = each;
            atoms = new ArrayList<>();
            scanLine();
            lines.add(atoms);
        }
        return lines;
    }

    /** Whether there was a sign outside comments and strings. */
    boolean foundSigns() {
        return signs;
    }

    private void scanLine() {
        int at = 0;
        if (!inModule) {
            int head = head();
            take(0, head);
            at = head;
            inModule = head < line.length();
        }
        while (at < line.length()) {
            if (comments > 0) {
                at = comment(at, at);
            } else if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else {
                at = code(at);
            }
        }
    }

    /** Where the head of the module begins; the line's length where it does not. */
    private int head() {
        int from = line.indexOf("----");
        int end = from;
        while (end >= 0 && end < line.length() && line.charAt(end) == '-') {
            end++;
        }
        return from >= 0 && line.substring(end).stripLeading().startsWith("MODULE")
                ? from
                : line.length();
    }

    private int code(int at) {
        if (line.startsWith("(*", at)) {
            comments++;
            return comment(at, at + 2);
        }
        if (line.startsWith("\\*", at)) {
            return take(at, line.length());
        }
        if (line.charAt(at) == '"') {
            return take(at, stringEnd(at));
        }
        if (Signs.isSign(line.charAt(at))) {
            signs = true;
            int end = line.startsWith("⟩_", at) ? at + 2 : at + 1;
            atoms.add(new Atom(at, end - at, Signs.ascii(line.substring(at, end))));
            return end;
        }
        if (isBullet(at)) {
            return take(at, at + 2);
        }
        int end = at + 1;
        while (end < line.length() && !ends(end)) {
            end++;
        }
        return take(at, end);
    }

    private boolean ends(int at) {
        char c = line.charAt(at);
        return Character.isWhitespace(c)
                || c == '"'
                || Signs.isSign(c)
                || isBullet(at)
                || line.startsWith("(*", at)
                || line.startsWith("\\*", at);
    }

    private boolean isBullet(int at) {
        return line.startsWith("/\\", at) || line.startsWith("\\/", at);
    }

    private int stringEnd(int at) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, line.length());
    }

    /** To the end of the comment or line. */
    private int comment(int start, int from) {
        int at = from;
        while (at < line.length() && comments > 0) {
            if (line.startsWith("(*", at)) {
                comments++;
                at += 2;
            } else if (line.startsWith("*)", at)) {
                comments--;
                at += 2;
            } else {
                at++;
            }
        }
        return take(start, at);
    }

    private int take(int from, int to) {
        if (from < to) {
            atoms.add(new Atom(from, to - from, line.substring(from, to).replace('\t', ' ')));
        }
        return to;
    }
}
