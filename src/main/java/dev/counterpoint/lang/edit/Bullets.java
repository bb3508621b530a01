package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.spec.Signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bullets of conjunction and disjunction lists on one line, and whether what stands there is
 * complete.
 *
 * @param open bullets whose item is still open at the line's end, from left to right
 * @param last the last token that is neither blank nor comment; empty for none
 * @param deep whether a bracket that was opened after the last bullet is not closed
 */
record Bullets(List<Bullet> open, String last, boolean deep) {
    /** One bullet at a column, from 0. */
    record Bullet(int column, String sign, int depth) {}

    private static final Set<String> SIGNS = Set.of("/\\", "\\/", "∧", "∨");

    /** After these an operator in sign can only be a bullet. */
    private static final Set<String> LEADS =
            Set.of("==", "≜", "THEN", "ELSE", "IN", ":", "(", "[", "{", "=>", "->", ",", "=", "~");

    /** After these a formula is not complete. */
    private static final Set<String> INCOMPLETE =
            Set.of(
                    "==",
                    "≜",
                    "THEN",
                    "ELSE",
                    "IN",
                    "IF",
                    "LET",
                    "CASE",
                    "OTHER",
                    ":",
                    "=>",
                    "->",
                    ",",
                    "=",
                    "/\\",
                    "\\/",
                    "~",
                    "+",
                    "-",
                    "*",
                    "<=",
                    ">=",
                    "<",
                    ">",
                    "#",
                    "/=",
                    "\\in",
                    "\\cup",
                    "\\cap",
                    "\\union",
                    "\\subseteq",
                    "|->",
                    "<=>",
                    "~>",
                    "@@",
                    ":>",
                    "EXCEPT",
                    "UNCHANGED",
                    "DOMAIN",
                    "SUBSET",
                    "UNION",
                    "CHOOSE");

    /** Reads a line that begins in this state of {@link TlaTokens}. */
    static Bullets of(String line, int state) {
        Tokens tokens = TlaTokens.of(line, state);
        List<Bullet> open = new ArrayList<>();
        String before = "";
        boolean leads = true;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WHITESPACE || kind == TokenKind.COMMENT) {
                continue;
            }
            String word = line.substring(tokens.start(i), tokens.end(i));
            if (SIGNS.contains(word) && (leads || LEADS.contains(Signs.ascii(before)))) {
                open.add(new Bullet(tokens.start(i), word, depth));
                leads = true;
            } else {
                leads = false;
                depth += nesting(word);
                int now = depth;
                open.removeIf(b -> b.depth() > now);
            }
            before = word;
        }
        boolean deep = depth > (open.isEmpty() ? 0 : open.getLast().depth());
        return new Bullets(open, before, deep);
    }

    /** Whether a text begins with what can be a bullet. */
    static boolean begins(String text) {
        return SIGNS.stream().anyMatch(text::startsWith);
    }

    private static int nesting(String word) {
        return switch (word) {
            case "(", "[", "{", "<<", "⟨" -> 1;
            case ")", "]", "}", ">>", "⟩", "]_", ">>_", "⟩_" -> -1;
            default -> 0;
        };
    }

    /** Whether the formula on the line goes on. */
    boolean incomplete() {
        return deep || INCOMPLETE.contains(Signs.ascii(last));
    }
}
