package dev.counterpoint.lang;

import dev.counterpoint.lang.ConstantUses.Use;
import dev.counterpoint.lang.ConstantUses.Uses;
import dev.counterpoint.lang.DefaultModel.Guess;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small values for constants, found from how the spec uses them. */
final class ConstantValues {
    private static final int SIZE = 3;

    private final ConstantUses uses;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> elements = new HashMap<>();

    ConstantValues(Spec spec, ConstantUses uses) {
        this.uses = uses;
        spec.constants().forEach(c -> taken.add(c.name()));
        spec.variables().forEach(v -> taken.add(v.name()));
        spec.modules().stream()
                .flatMap(m -> m.definitions().stream())
                .forEach(d -> taken.add(d.name()));
    }

    /** A value for a constant; null where only a person can say one. */
    @Nullable Guess guess(String name) {
        Uses seen = uses.of(name);
        List<String> from = seen.elementOf() == null ? null : elements.get(seen.elementOf());
        List<String> parts = seen.subsetsOf() == null ? null : elements.get(seen.subsetsOf());
        if (from != null) {
            return new Guess(name, from.getFirst(), "an element of " + seen.elementOf());
        } else if (parts != null) {
            return new Guess(name, majorities(parts), "the majorities of " + seen.subsetsOf());
        } else if (seen.as(Use.FUNCTION)) {
            return null;
        } else if (seen.as(Use.SET)) {
            List<String> members = members(name);
            elements.put(name, members);
            return new Guess(name, set(members), "a set of " + SIZE + " model values");
        } else if (seen.as(Use.NUMBER)) {
            return new Guess(name, name.startsWith("Max") ? "2" : "3", "a small number");
        } else if (seen.as(Use.TRUTH)) {
            return new Guess(name, "FALSE", "yes or no");
        }
        return new Guess(name, name, "a model value equal to itself only");
    }

    /** {@code n1, n2, n3} for Node; longer beginnings where one letter is taken. */
    private List<String> members(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String letters = lower.isEmpty() ? "v" : lower;
        for (int length = 1; length <= letters.length(); length++) {
            List<String> members = numbered(letters.substring(0, length));
            if (members.stream().noneMatch(taken::contains)) {
                taken.addAll(members);
                return members;
            }
        }
        List<String> members = numbered(name + "_");
        taken.addAll(members);
        return members;
    }

    private static List<String> numbered(String prefix) {
        return IntStream.rangeClosed(1, SIZE).mapToObj(i -> prefix + i).toList();
    }

    private static String majorities(List<String> of) {
        return IntStream.range(0, of.size())
                .mapToObj(
                        left ->
                                set(
                                        IntStream.range(0, of.size())
                                                .filter(i -> i != left)
                                                .mapToObj(of::get)
                                                .toList()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String set(List<String> members) {
        return String.join(", ", members).transform(s -> "{" + s + "}");
    }
}
