package dev.counterpoint.engine.agent.replay;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How alike two names are: twice the longest common subsequence over both lengths, 0 to 1. */
final class Likeness {
    /** Less than this is chance. */
    private static final double ENOUGH = 0.5;

    private Likeness() {}

    static double of(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] longest = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                longest[i][j] =
                        a.charAt(i - 1) == b.charAt(j - 1)
                                ? longest[i - 1][j - 1] + 1
                                : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return 2.0 * longest[a.length()][b.length()] / (a.length() + b.length());
    }

    /** The name that is most like another; null where none is. */
    static @Nullable String nearest(String name, Collection<String> names) {
        return names.stream()
                .filter(other -> of(name, other) >= ENOUGH)
                .max(
                        Comparator.comparingDouble((String other) -> of(name, other))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }
}
