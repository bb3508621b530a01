package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** Finds the word that a misspelt one was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /** {@code "; did you mean Spec?"}; where no word is near, nothing but the full stop. */
    public static String meant(String word, Collection<String> known) {
        String near = nearest(word, known);
        return near == null ? "." : "; did you mean " + near + "?";
    }

    /**
     * The nearest word, at two changed letters or fewer in a short one; null where there is none.
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        String best = null;
        int bestDistance = word.length() > 4 ? 3 : word.length() > 2 ? 2 : 1;
        for (String candidate : known.stream().sorted().toList()) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Letters to insert, drop or change to get from one word to the other (Levenshtein, 1965). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
