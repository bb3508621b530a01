package dev.counterpoint.lang.navigate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds symbols by some letters of their names. */
public final class SymbolSearch {
    private static final int NONE = Integer.MAX_VALUE;

    private SymbolSearch() {}

    /** Those whose name has the letters in their order, the best first. */
    public static List<Symbol> find(List<Symbol> all, String letters) {
        return all.stream()
                .filter(s -> rank(s.name(), letters) != NONE)
                .sorted(Comparator.comparingInt((Symbol s) -> rank(s.name(), letters)))
                .toList();
    }

    /** Whether a name has the letters in their order. */
    public static boolean matches(String name, String letters) {
        return rank(name, letters) != NONE;
    }

    /**
     * How well letters fit a name, less is better: the name itself, its beginning, the beginnings
     * of its words, a part of it, letters with gaps.
     */
    public static int rank(String name, String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        if (name.equals(letters)) {
            return 0;
        }
        if (name.startsWith(letters)) {
            return 1;
        }
        if (text.startsWith(wanted)) {
            return 2;
        }
        if (initials(name).startsWith(wanted)) {
            return 3;
        }
        int part = text.indexOf(wanted);
        if (part >= 0) {
            return 10 + part;
        }
        int at = -1;
        int gaps = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0 || i == 0 && next > 0) {
                return NONE;
            }
            gaps += next - at - 1;
            at = next;
        }
        return 100 + gaps;
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = i == 0 || name.charAt(i - 1) == '_' || Character.isUpperCase(c);
            if (begins && c != '_') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
