package dev.counterpoint.lang;

import static dev.counterpoint.lang.TokenKind.COMMENT;
import static dev.counterpoint.lang.TokenKind.CONSTANT_WORD;
import static dev.counterpoint.lang.TokenKind.DEFINED_NAME;
import static dev.counterpoint.lang.TokenKind.ERROR;
import static dev.counterpoint.lang.TokenKind.IDENTIFIER;
import static dev.counterpoint.lang.TokenKind.KEYWORD;
import static dev.counterpoint.lang.TokenKind.LABEL;
import static dev.counterpoint.lang.TokenKind.NUMBER;
import static dev.counterpoint.lang.TokenKind.OPERATOR;
import static dev.counterpoint.lang.TokenKind.PLUSCAL_KEYWORD;
import static dev.counterpoint.lang.TokenKind.PROSE;
import static dev.counterpoint.lang.TokenKind.PUNCTUATION;
import static dev.counterpoint.lang.TokenKind.SEPARATOR;
import static dev.counterpoint.lang.TokenKind.STRING;
import static dev.counterpoint.lang.TokenKind.WHITESPACE;

import dev.counterpoint.state.ReservedWords;

/** Finds the tokens of one line of TLA+, or of a configuration file, at a time. */
final class TlaLine {
    private static final int DEPTH_SHIFT = 8;
    private static final int ALGORITHM_SHIFT = 20;
    private static final int MODULES_MASK = 0xff;
    private static final int DEPTH_MASK = 0x7ff;

    private final String text;
    private final Tokens.Builder out;
    private final boolean config;
    private int pos;
    private int end;

    /** How deep in modules; 0 is outside. */
    private int modules;

    /** How deep in comments. */
    private int depth;

    /** The depth of the comment that holds the PlusCal algorithm being read; 0 for none. */
    private int algorithm;

    /** For the lines of a module, or of a configuration file. */
    TlaLine(String text, Tokens.Builder out, boolean config) {
        this.text = text;
        this.out = out;
        this.config = config;
    }

    /**
     * Reads the line from {@code from} to {@code to}, its line end included; the state after it.
     */
    int scan(int from, int to, int state) {
        modules = state & MODULES_MASK;
        depth = (state >> DEPTH_SHIFT) & DEPTH_MASK;
        algorithm = (state >> ALGORITHM_SHIFT) & DEPTH_MASK;
        pos = from;
        end = to;
        int first = out.size();
        boolean code = false;
        while (pos < end) {
            if (depth > algorithm) {
                comment();
            } else if (modules == 0 && algorithm == 0) {
                prose();
            } else {
                code = true;
                code(first);
            }
        }
        if (code && !config) {
            markDefinedName(first);
        }
        return modules | depth << DEPTH_SHIFT | algorithm << ALGORITHM_SHIFT;
    }

    /** Whether a line that begins in this state begins inside a comment. */
    static boolean inComment(int state) {
        return ((state >> DEPTH_SHIFT) & DEPTH_MASK) > ((state >> ALGORITHM_SHIFT) & DEPTH_MASK);
    }

    private void prose() {
        int head = moduleHead();
        out.add(PROSE, head);
        pos = head;
        if (head < end) {
            take(SEPARATOR, run('-'));
            modules = 1;
        }
    }

    /** Where a module's head begins on this line, else the line's end. */
    private int moduleHead() {
        int from = text.indexOf("----", pos);
        while (from >= 0 && from < end) {
            int after = from;
            while (after < end && text.charAt(after) == '-') {
                after++;
            }
            int word = after;
            while (word < end && Character.isWhitespace(text.charAt(word))) {
                word++;
            }
            if (text.startsWith("MODULE", word)) {
                return from;
            }
            from = text.indexOf("----", after);
        }
        return end;
    }

    private void comment() {
        String line = text;
        int limit = end;
        int at = pos;
        while (at < limit) {
            char c = line.charAt(at);
            if (c > '-') {
                at++;
            } else if (c == '(' && at + 1 < limit && line.charAt(at + 1) == '*') {
                depth = Math.min(depth + 1, DEPTH_MASK);
                at += 2;
            } else if (c == '*' && at + 1 < limit && line.charAt(at + 1) == ')') {
                depth--;
                at += 2;
                if (depth == algorithm) {
                    break;
                }
            } else if (c == '-' && algorithm == 0 && beginsAlgorithm(at)) {
                out.add(COMMENT, at);
                pos = at;
                take(PLUSCAL_KEYWORD, line.startsWith("--fair", at) ? 6 : 11);
                algorithm = depth;
                return;
            } else {
                at++;
            }
        }
        pos = at;
        out.add(COMMENT, at);
    }

    private boolean beginsAlgorithm(int at) {
        return !config
                && (text.startsWith("--algorithm", at) || text.startsWith("--fair algorithm", at));
    }

    private void code(int first) {
        char c = text.charAt(pos);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            int after = pos + 1;
            while (after < end && Character.isWhitespace(text.charAt(after))) {
                after++;
            }
            take(WHITESPACE, after - pos);
        } else if (c == '\\' && next() == '*') {
            take(COMMENT, lineCommentEnd() - pos);
        } else if (c == '(' && next() == '*') {
            depth = Math.min(depth + 1, DEPTH_MASK);
            pos += 2;
            comment();
        } else if (c == '*' && algorithm > 0 && charAt(pos + run('*')) == ')') {
            depth--;
            algorithm = 0;
            take(COMMENT, run('*') + 1);
        } else if (TlaWords.isWordPart(c)) {
            word(first);
        } else if (c == '"') {
            string();
        } else if (c == '\\' && Character.isLetter(next())) {
            backslashWord();
        } else {
            signs(c);
        }
    }

    private void word(int first) {
        int start = pos;
        int at = pos;
        boolean letters = false;
        boolean underscores = false;
        for (; at < end && TlaWords.isWordPart(text.charAt(at)); at++) {
            char c = text.charAt(at);
            underscores |= c == '_';
            letters |= c > '9' && c != '_';
        }
        pos = at;
        if (!letters) {
            if (!underscores && pos + 1 < end && text.charAt(pos) == '.' && digit(pos + 1)) {
                pos++;
                while (pos < end && digit(pos)) {
                    pos++;
                }
            }
            out.add(underscores ? OPERATOR : NUMBER, pos);
        } else if (!config && fairness(start)) {
            pos = start + 3;
            out.add(KEYWORD, pos);
        } else {
            out.add(wordKind(text.substring(start, pos), start, first), pos);
        }
    }

    private boolean fairness(int start) {
        return text.startsWith("WF_", start) || text.startsWith("SF_", start);
    }

    private TokenKind wordKind(String word, int start, int first) {
        if (algorithm > 0) {
            if (TlaWords.PLUSCAL.contains(word)) {
                return PLUSCAL_KEYWORD;
            }
            boolean leads = out.size() == first || out.size() == first + 1 && isBlank(first);
            if (leads && pos < end && text.charAt(pos) == ':' && charAt(pos + 1) != '=') {
                return LABEL;
            }
        }
        if (config && CfgSection.of(word) != null) {
            return KEYWORD;
        }
        char c = text.charAt(start);
        if (c < 'A' || c > 'Z' || config && !TlaWords.CONSTANT_WORDS.contains(word)) {
            return IDENTIFIER;
        }
        if (word.equals("MODULE") && afterRule()) {
            modules = Math.min(modules + (headOfOuter() ? 0 : 1), MODULES_MASK);
            return KEYWORD;
        }
        return ReservedWords.KEYWORDS.contains(word)
                ? KEYWORD
                : TlaWords.CONSTANT_WORDS.contains(word) ? CONSTANT_WORD : IDENTIFIER;
    }

    private boolean isBlank(int token) {
        return out.kind(token) == WHITESPACE;
    }

    private boolean afterRule() {
        int last = out.size() - 1;
        while (last >= 0 && out.kind(last) == WHITESPACE) {
            last--;
        }
        return last >= 0 && out.kind(last) == SEPARATOR && text.charAt(out.start(last)) == '-';
    }

    /** Whether the head being read took us out of prose, which has counted its module. */
    private boolean headOfOuter() {
        int token = out.size() - 1;
        while (token >= 0 && out.kind(token) != SEPARATOR) {
            token--;
        }
        return token >= 0 && out.start(token) == outerHead;
    }

    private int outerHead = -1;

    private void string() {
        int limit = contentEnd();
        pos++;
        while (pos < limit && text.charAt(pos) != '"') {
            pos += text.charAt(pos) == '\\' && pos + 1 < limit ? 2 : 1;
        }
        boolean closed = pos < limit;
        pos = closed ? pos + 1 : limit;
        out.add(closed ? STRING : ERROR, pos);
    }

    private void backslashWord() {
        int start = pos++;
        int radix = Character.toLowerCase(text.charAt(pos));
        String digits = radix == 'b' ? "01" : radix == 'o' ? "01234567" : "0123456789abcdefABCDEF";
        int after = pos + 1;
        while (after < end && digits.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean number =
                (radix == 'b' || radix == 'o' || radix == 'h')
                        && after > pos + 1
                        && !(after < end && TlaWords.isWordPart(text.charAt(after)));
        if (number) {
            pos = after;
        } else {
            while (pos < end && Character.isLetter(text.charAt(pos))) {
                pos++;
            }
        }
        out.add(number ? NUMBER : OPERATOR, pos);
        assert pos > start;
    }

    private void signs(char c) {
        if (!config && c == '-' && run('-') >= 4) {
            take(SEPARATOR, run('-'));
        } else if (!config && c == '=' && run('=') >= 4) {
            take(SEPARATOR, run('='));
            modules = algorithm > 0 ? modules : Math.max(0, modules - 1);
        } else if (!config && c == '<' && TlaWords.stepNameAt(text, pos, end) > 0) {
            take(LABEL, TlaWords.stepNameAt(text, pos, end));
        } else if (!config && c == ']' && next() == '_') {
            take(OPERATOR, 2);
        } else {
            int length = TlaWords.operatorAt(text, pos, end);
            if (length == 2 && text.startsWith(">>_", pos)) {
                length = 3;
            }
            if (length > 0) {
                take(OPERATOR, length);
            } else if ("()[]{},;`".indexOf(c) >= 0) {
                take(PUNCTUATION, 1);
            } else {
                int wide = c == '⟩' && next() == '_' ? 2 : 1;
                int width = Math.max(wide, Character.charCount(text.codePointAt(pos)));
                take(c < 128 ? ERROR : OPERATOR, Math.min(width, end - pos));
            }
        }
    }

    private void markDefinedName(int first) {
        int name = first;
        while (name < out.size()
                && (out.kind(name) == WHITESPACE
                        || out.kind(name) == KEYWORD
                                && text.startsWith("LOCAL", out.start(name)))) {
            name++;
        }
        if (name >= out.size() || out.kind(name) != IDENTIFIER) {
            return;
        }
        for (int i = name + 1; i < out.size(); i++) {
            int start = out.start(i);
            if (out.kind(i) == OPERATOR
                    && (text.startsWith("==", start) && out.end(i) == start + 2
                            || text.charAt(start) == '≜')) {
                out.setKind(name, DEFINED_NAME);
                return;
            }
        }
    }

    private void take(TokenKind kind, int length) {
        if (kind == SEPARATOR && modules == 0 && algorithm == 0) {
            outerHead = pos;
        }
        pos += length;
        out.add(kind, pos);
    }

    private int run(char c) {
        int at = pos;
        while (at < end && text.charAt(at) == c) {
            at++;
        }
        return at - pos;
    }

    private int contentEnd() {
        int at = end;
        while (at > pos && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r')) {
            at--;
        }
        return at;
    }

    /** To the line's end; in PlusCal only to the end of the comment that holds it. */
    private int lineCommentEnd() {
        int close = algorithm > 0 ? text.indexOf("*)", pos + 2) : -1;
        return close >= 0 && close < end ? close : contentEnd();
    }

    private char next() {
        return charAt(pos + 1);
    }

    private char charAt(int at) {
        return at < end ? text.charAt(at) : '\0';
    }

    private boolean digit(int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }
}
