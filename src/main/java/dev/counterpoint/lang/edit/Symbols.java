package dev.counterpoint.lang.edit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signs that stand for operators written in ASCII. A text is shown with them without a change
 * to it: each is padded to the width of what it stands for, so that columns stay what they are.
 */
public final class Symbols {
    /** The longest first where one begins another. */
    private static final Map<String, String> SIGNS = signs();

    private Symbols() {}

    /** Operators as they are shown: as many characters as were given. */
    public static String shown(String operators) {
        StringBuilder shown = new StringBuilder(operators.length());
        int at = 0;
        while (at < operators.length()) {
            String found = asciiAt(operators, at);
            if (found == null) {
                shown.append(operators.charAt(at));
                at++;
            } else {
                shown.append(padded(found, SIGNS.getOrDefault(found, found)));
                at += found.length();
            }
        }
        return shown.toString();
    }

    /** An operator in ASCII, where it is a sign; else as it is. */
    static String ascii(String operator) {
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            if (sign.getValue().equals(operator)) {
                return sign.getKey();
            }
        }
        return operator;
    }

    private static @Nullable String asciiAt(String text, int at) {
        boolean word = text.charAt(at) == '\\' && at + 1 < text.length();
        if (word && Character.isLetter(text.charAt(at + 1))) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String name = text.substring(at, end);
            return SIGNS.containsKey(name) ? name : null;
        }
        for (String sign : SIGNS.keySet()) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return null;
    }

    /** An opening sign stands left, a closing one right, any other in the middle. */
    private static String padded(String ascii, String sign) {
        int room = ascii.length() - sign.length();
        int left = ascii.equals(">>") ? room : ascii.startsWith("<<") ? 0 : room / 2;
        return " ".repeat(left) + sign + " ".repeat(room - left);
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        String[][] table = {
            {"-+->", "-+->"},
            {"|->", "↦"},
            {"<=>", "⇔"},
            {"(+)", "⊕"},
            {"(-)", "⊖"},
            {"(\\X)", "⊗"},
            {"(.)", "⊙"},
            {"/\\", "∧"},
            {"\\/", "∨"},
            {"==", "≜"},
            {"=>", "⇒"},
            {"=<", "≤"},
            {"<=", "≤"},
            {">=", "≥"},
            {"/=", "≠"},
            {"<<", "⟨"},
            {">>", "⟩"},
            {"[]", "□"},
            {"<>", "◇"},
            {"->", "→"},
            {"<-", "←"},
            {"|-", "⊢"},
            {"|=", "⊨"},
            {"~>", "~>"},
            {"#", "≠"},
            {"~", "¬"},
            {"\\in", "∈"},
            {"\\notin", "∉"},
            {"\\A", "∀"},
            {"\\E", "∃"},
            {"\\land", "∧"},
            {"\\lor", "∨"},
            {"\\lnot", "¬"},
            {"\\neg", "¬"},
            {"\\equiv", "≡"},
            {"\\cup", "∪"},
            {"\\union", "∪"},
            {"\\cap", "∩"},
            {"\\intersect", "∩"},
            {"\\subseteq", "⊆"},
            {"\\subset", "⊂"},
            {"\\supseteq", "⊇"},
            {"\\supset", "⊃"},
            {"\\X", "×"},
            {"\\times", "×"},
            {"\\o", "∘"},
            {"\\circ", "∘"},
            {"\\cdot", "·"},
            {"\\div", "÷"},
            {"\\leq", "≤"},
            {"\\geq", "≥"},
            {"\\prec", "≺"},
            {"\\succ", "≻"},
            {"\\preceq", "≼"},
            {"\\sim", "∼"},
            {"\\approx", "≈"},
            {"\\cong", "≅"},
            {"\\sqcap", "⊓"},
            {"\\sqcup", "⊔"},
            {"\\star", "⋆"},
            {"\\oplus", "⊕"},
            {"\\ominus", "⊖"},
            {"\\otimes", "⊗"},
            {"\\odot", "⊙"},
        };
        for (String[] row : table) {
            signs.put(row[0], row[1]);
        }
        return signs;
    }
}
