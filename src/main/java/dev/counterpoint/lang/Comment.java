package dev.counterpoint.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a module: {@code \*} to the line's end, or {@code (* *)} over any number of lines.
 *
 * @param end the offset after its last character
 * @param leads whether nothing stands before it on its line
 */
record Comment(int start, int end, boolean leads) {
    /** All comments of a text, in order. */
    static List<Comment> all(String text, Tokens tokens) {
        List<Comment> found = new ArrayList<>();
        int line = 0;
        boolean leads = true;
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            boolean comment = tokens.kind(i) == TokenKind.COMMENT;
            if (comment && open) {
                Comment begun = found.removeLast();
                found.add(new Comment(begun.start(), end, begun.leads()));
            } else if (comment) {
                found.add(new Comment(start, end, leads));
            }
            if (text.charAt(end - 1) == '\n') {
                line++;
                open = comment && TlaLine.inComment(tokens.stateAtLine(line));
                leads = true;
            } else {
                open = false;
                leads &= tokens.kind(i) == TokenKind.WHITESPACE || comment && leads;
            }
        }
        return found;
    }

    /** Whether it is a {@code \*} comment. */
    boolean isLine(String text) {
        return text.startsWith("\\*", start);
    }

    /** Whether it is a whole comment: not what an algorithm leaves of the one that holds it. */
    boolean isWhole(String text) {
        return isLine(text)
                || text.startsWith("(*", start)
                        && text.startsWith("*)", end - 2)
                        && end - start > 3;
    }
}
