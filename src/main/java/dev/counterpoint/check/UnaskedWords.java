package dev.counterpoint.check;

import dev.counterpoint.lang.CardKind;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a spec states and a model does not ask for, in words. */
final class UnaskedWords {
    private static final int MOST = 8;

    private UnaskedWords() {}

    /** A sentence; empty where there is nothing. */
    static String of(Map<String, CardKind> unasked) {
        if (unasked.isEmpty()) {
            return "";
        }
        String named =
                unasked.entrySet().stream()
                        .limit(MOST)
                        .map(e -> e.getKey() + " (" + word(e.getValue()) + ")")
                        .collect(Collectors.joining(", "));
        int more = unasked.size() - MOST;
        return "Defined and not asked for: "
                + named
                + (more > 0 ? ", and " + more + " more." : ".");
    }

    private static String word(CardKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
