package dev.counterpoint.lang;

import java.util.Set;

/** The reserved words and the operators in signs of TLA+ and PlusCal. */
final class TlaWords {
    static final Set<String> CONSTANT_WORDS = Set.of("TRUE", "FALSE", "BOOLEAN", "STRING");

    static final Set<String> PLUSCAL =
            Set.of(
                    "algorithm",
                    "assert",
                    "await",
                    "begin",
                    "call",
                    "define",
                    "do",
                    "either",
                    "else",
                    "elsif",
                    "end",
                    "fair",
                    "goto",
                    "if",
                    "macro",
                    "or",
                    "print",
                    "procedure",
                    "process",
                    "return",
                    "self",
                    "skip",
                    "then",
                    "variable",
                    "variables",
                    "when",
                    "while",
                    "with");

    /** Operators of two signs and more, longest first where one begins another. */
    private static final String[] SIGNS = {
        "-+->", "(\\X)", "|->", "<=>", "::=", "...", "(+)", "(-)", "(.)", "(/)", "/\\", "\\/", "==",
        "=>", "=<", "=|", "<=", "<-", "<:", "<>", "<<", ">=", ">>", "|-", "|=", "||", "->", "-|",
        "--", "[]", "..", ":=", ":>", "::", "!!", "##", "$$", "%%", "&&", "**", "++", "//", "/=",
        "@@", "??", "^^", "^+", "^*", "^#", "~>"
    };

    private static final String[][] BY_FIRST = byFirst();

    private TlaWords() {}

    /** The length of the operator in signs at an offset; 0 where there is none. */
    static int operatorAt(String text, int offset, int end) {
        char first = text.charAt(offset);
        if (first >= 128) {
            return 0;
        }
        for (String sign : BY_FIRST[first]) {
            if (offset + sign.length() <= end && text.startsWith(sign, offset)) {
                return sign.length();
            }
        }
        return "=<>|-.:!#$%&*+/@?^~'\\".indexOf(first) >= 0 ? 1 : 0;
    }

    /** The length of a proof step's name such as {@code <2>1.} at an offset; 0 where none is. */
    static int stepNameAt(String text, int offset, int end) {
        int at = offset + 1;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean relative = at == offset + 1 && at < end && "*+".indexOf(text.charAt(at)) >= 0;
        at += relative ? 1 : 0;
        if (at == offset + 1 || at >= end || text.charAt(at) != '>') {
            return 0;
        }
        at++;
        while (at < end && isWordPart(text.charAt(at))) {
            at++;
        }
        while (at < end && text.charAt(at) == '.') {
            at++;
        }
        return at - offset;
    }

    static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c >= 128 && Character.isLetterOrDigit(c);
    }

    private static String[][] byFirst() {
        String[][] table = new String[128][];
        for (int c = 0; c < table.length; c++) {
            String first = String.valueOf((char) c);
            table[c] =
                    java.util.Arrays.stream(SIGNS)
                            .filter(s -> s.startsWith(first))
                            .toArray(String[]::new);
        }
        return table;
    }
}
