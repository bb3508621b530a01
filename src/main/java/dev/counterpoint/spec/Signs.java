package dev.counterpoint.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The Unicode signs that operators of TLA+ have beside their spelling in ASCII. A spelling has one
 * sign; of a sign's spellings the first is the one to write.
 */
public final class Signs {
    /** Signs by spelling, the longest first where one begins another. */
    public static final Map<String, String> BY_ASCII = byAscii();

    private static final Map<String, String> ASCII = bySign();

    private Signs() {}

    /** How a sign is spelt in ASCII; anything else as it is. */
    public static String ascii(String sign) {
        return ASCII.getOrDefault(sign, sign);
    }

    /** All signs; {@code ⟩_} alone has two characters. */
    public static Set<String> all() {
        return ASCII.keySet();
    }

    /** Whether a character is, or begins, a sign. */
    public static boolean isSign(char c) {
        return c >= 128 && ASCII.containsKey(String.valueOf(c));
    }

    private static Map<String, String> bySign() {
        Map<String, String> ascii = new LinkedHashMap<>();
        BY_ASCII.forEach((spelling, sign) -> ascii.putIfAbsent(sign, spelling));
        // Other characters that stand for the same: seen in specs, and those of newer tools.
        String[][] more = {
            {"⪯", "\\preceq"},
            {"⪰", "\\succeq"},
            {"≽", "\\succeq"},
            {"⋅", "\\cdot"},
            {"↝", "~>"},
            {"⇝", "~>"},
            {"′", "'"},
            {"∖", "\\"},
            {"ℕ", "Nat"},
            {"ℤ", "Int"},
            {"ℝ", "Real"},
            {"∷", "::"},
            {"≔", ":="},
            {"⩴", "::="},
            {"‥", ".."},
            {"…", "..."},
            {"‼", "!!"},
            {"⁇", "??"},
            {"‖", "||"},
            {"⁺", "^+"},
            {"⇸", "-+->"},
            {"⫤", "=|"},
            {"⊣", "-|"},
            {"⟶", "->"},
            {"⟵", "<-"},
            {"⟹", "=>"},
            {"⟺", "<=>"},
            {"⟼", "|->"}
        };
        for (String[] row : more) {
            ascii.putIfAbsent(row[0], row[1]);
        }
        ascii.keySet().removeIf(sign -> sign.chars().allMatch(c -> c < 128));
        return Collections.unmodifiableMap(ascii);
    }

    private static Map<String, String> byAscii() {
        Map<String, String> signs = new LinkedHashMap<>();
        String[][] table = {
            {"-+->", "-+->"},
            {"|->", "↦"},
            {"<=>", "⇔"},
            {">>_", "⟩_"},
            {"(+)", "⊕"},
            {"(-)", "⊖"},
            {"(\\X)", "⊗"},
            {"(.)", "⊙"},
            {"(/)", "⊘"},
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
            {"\\forall", "∀"},
            {"\\exists", "∃"},
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
            {"\\sqsubseteq", "⊑"},
            {"\\sqsubset", "⊏"},
            {"\\sqsupseteq", "⊒"},
            {"\\sqsupset", "⊐"},
            {"\\X", "×"},
            {"\\times", "×"},
            {"\\o", "∘"},
            {"\\circ", "∘"},
            {"\\cdot", "·"},
            {"\\div", "÷"},
            {"\\leq", "≤"},
            {"\\geq", "≥"},
            {"\\ll", "≪"},
            {"\\gg", "≫"},
            {"\\prec", "≺"},
            {"\\succ", "≻"},
            {"\\preceq", "≼"},
            {"\\succeq", "⪰"},
            {"\\sim", "∼"},
            {"\\simeq", "≃"},
            {"\\approx", "≈"},
            {"\\asymp", "≍"},
            {"\\doteq", "≐"},
            {"\\propto", "∝"},
            {"\\cong", "≅"},
            {"\\sqcap", "⊓"},
            {"\\sqcup", "⊔"},
            {"\\uplus", "⊎"},
            {"\\wr", "≀"},
            {"\\bullet", "●"},
            {"\\bigcirc", "◯"},
            {"\\star", "⋆"},
            {"\\oplus", "⊕"},
            {"\\ominus", "⊖"},
            {"\\otimes", "⊗"},
            {"\\odot", "⊙"},
            {"\\oslash", "⊘"},
        };
        for (String[] row : table) {
            signs.put(row[0], row[1]);
        }
        return Collections.unmodifiableMap(signs);
    }
}
