package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model proposed for a spec that has none.
 *
 * @param model what it would be
 * @param guesses how each constant's value was found
 * @param open what the user must say first, a sentence each
 */
public record DefaultModel(Model model, List<Guess> guesses, List<String> open) {
    public DefaultModel {
        guesses = List.copyOf(guesses);
        open = List.copyOf(open);
    }

    /** A value proposed for a constant, and the reason in a few words. */
    public record Guess(String constant, String value, String reason) {}

    /**
     * Proposes a model.
     *
     * @param texts the spec's texts by module name, for tags in comments
     */
    public static DefaultModel of(Spec spec, Map<String, String> texts) {
        Behavior behavior = new Behavior(spec, List.of());
        List<String> open = new ArrayList<>();
        Definition specification = usual(behavior.specifications());
        Definition init = first(behavior.initial());
        Definition next = first(behavior.next());
        boolean whole = specification != null;
        if (!whole && (init == null || next == null)) {
            open.add(
                    "No definition looks like a specification: name one, or an initial predicate and"
                            + " a next-state relation.");
        }
        List<Guess> guesses = new ArrayList<>();
        List<Assignment> constants = constants(spec, guesses, open);
        List<Card> cards = Properties.of(spec, texts, List.of());
        Model model =
                new Model(
                        constants,
                        whole ? entry(specification) : null,
                        whole || next == null ? null : entry(init),
                        whole || init == null ? null : entry(next),
                        entries(spec, cards, true),
                        entries(spec, cards, false),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        return new DefaultModel(model, guesses, open);
    }

    private static List<Assignment> constants(Spec spec, List<Guess> guesses, List<String> open) {
        List<Assignment> assignments = new ArrayList<>();
        ConstantUses uses = new ConstantUses(spec);
        ConstantValues values = new ConstantValues(spec, uses);
        List<Declaration> declared =
                spec.constants().stream()
                        .sorted(Comparator.comparing(c -> uses.of(c.name()).dependsOnOthers()))
                        .toList();
        Map<String, Guess> found = new HashMap<>();
        for (Declaration constant : declared) {
            Guess guess = constant.arity() > 0 ? null : values.guess(constant.name());
            if (guess != null) {
                found.put(constant.name(), guess);
            }
        }
        for (Declaration constant : spec.constants()) {
            Guess guess = found.get(constant.name());
            if (guess == null) {
                open.add(
                        "The constant "
                                + constant.name()
                                + " needs "
                                + (constant.arity() > 0 ? "an operator." : "a value."));
            } else {
                guesses.add(guess);
                assignments.add(
                        new Assignment(
                                guess.constant(), guess.value(), false, null, constant.range()));
            }
        }
        return assignments;
    }

    private static @Nullable Definition usual(Set<Definition> specifications) {
        return specifications.stream()
                .filter(d -> UsualNames.SPECIFICATIONS.contains(d.name()))
                .min(Comparator.comparingInt(d -> UsualNames.SPECIFICATIONS.indexOf(d.name())))
                .orElse(first(specifications));
    }

    private static @Nullable Definition first(Set<Definition> definitions) {
        return definitions.stream().findFirst().orElse(null);
    }

    private static @Nullable Entry entry(@Nullable Definition definition) {
        return definition == null ? null : new Entry(definition.name(), definition.nameRange());
    }

    /** What the cards show as properties of the root module and those it extends. */
    private static List<Entry> entries(Spec spec, List<Card> cards, boolean invariants) {
        Set<String> extended = Extended.of(spec);
        return cards.stream()
                .filter(c -> c.kind().isProperty() && c.parameters().isEmpty())
                .filter(c -> extended.contains(c.module()))
                .filter(c -> invariants == (c.level() == Level.STATE))
                .filter(c -> c.level() == Level.STATE || c.level() == Level.TEMPORAL)
                .map(c -> new Entry(c.name(), c.range()))
                .toList();
    }
}
