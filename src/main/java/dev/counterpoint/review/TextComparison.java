package dev.counterpoint.review;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Which properties and assumptions changed, as far as their texts tell. */
public final class TextComparison {
    private static final String BY_TEXT = "By the text alone.";

    private TextComparison() {}

    /** Those of two versions, in the order of the new one; those that are gone come last. */
    public static List<PropertyChange> of(Version before, Version after) {
        Map<String, Card> old = named(before);
        Map<String, Card> now = named(after);
        List<PropertyChange> changes = new ArrayList<>();
        now.forEach(
                (key, card) -> {
                    Card was = old.get(key);
                    if (!isTold(card) && (was == null || !isTold(was))) {
                        return;
                    }
                    if (was == null) {
                        changes.add(change(null, card, List.of()));
                        return;
                    }
                    List<String> through = differing(before.parts(was), after.parts(card));
                    if (!through.isEmpty() || !was.sentence().equals(card.sentence())) {
                        changes.add(change(was, card, through));
                    }
                });
        old.keySet().removeAll(now.keySet());
        old.values().removeIf(card -> !isTold(card));
        old.values().forEach(card -> changes.add(change(card, null, List.of())));
        return changes;
    }

    private static PropertyChange change(
            @Nullable Card before, @Nullable Card after, List<String> through) {
        return new PropertyChange(before, after, through, Meaning.UNKNOWN, BY_TEXT);
    }

    private static boolean isTold(Card card) {
        return card.kind().isProperty() || card.kind() == CardKind.ASSUMPTION;
    }

    /** By what they are called; an assumption without a name by what it says. */
    private static Map<String, Card> named(Version version) {
        Map<String, Card> named = new LinkedHashMap<>();
        for (Card card : version.cards()) {
            boolean nameless = card.name().startsWith("ASSUME, line ");
            String name = nameless ? card.formal().replaceAll("\\s+", " ") : card.name();
            named.putIfAbsent(card.module() + "!" + name, card);
        }
        return named;
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(n -> !Objects.equals(before.get(n), after.get(n)))
                .map(n -> n.substring(n.indexOf('!') + 1))
                .toList();
    }
}
