package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what each definition is to its spec. */
final class CardKinds {
    private final Function<Definition, @Nullable PlainText> plain;
    private final Behavior behavior;
    private final Actions actions;
    private final Map<String, CardKind> named = new HashMap<>();
    private final Set<Definition> usedBySpecifications = new HashSet<>();

    CardKinds(Spec spec, List<ModelFile> models, Function<Definition, @Nullable PlainText> plain) {
        this.plain = plain;
        Names names = new Names(spec);
        behavior = new Behavior(spec, models);
        actions = new Actions(names, d -> tagged(d, "environment"));
        behavior.next().forEach(actions::add);
        behavior.specifications().forEach(s -> usedBySpecifications.addAll(names.uses(s)));
        for (ModelFile file : models) {
            for (Model.Entry entry : file.model().invariants()) {
                named.put(entry.name(), CardKind.INVARIANT);
            }
            for (Model.Entry entry : file.model().properties()) {
                spec.definition(entry.name())
                        .ifPresent(d -> named.putIfAbsent(d.name(), temporalKind(d)));
            }
        }
    }

    CardKind of(Definition definition) {
        Actions.Action action = actions.found().get(definition);
        if (behavior.specifications().contains(definition)) {
            return CardKind.SPECIFICATION;
        } else if (behavior.initial().contains(definition)) {
            return CardKind.INITIAL_PREDICATE;
        } else if (behavior.next().contains(definition)) {
            return CardKind.NEXT_STATE_RELATION;
        } else if (action != null) {
            return action.environment() ? CardKind.ENVIRONMENT_ACTION : CardKind.ACTION;
        } else if (definition.level() == Level.ACTION && tagged(definition, "environment")) {
            return CardKind.ENVIRONMENT_ACTION;
        }
        CardKind asked = named.get(definition.name());
        return asked != null ? asked : unnamed(definition);
    }

    /** What no model asks about. */
    private CardKind unnamed(Definition definition) {
        if (tagged(definition, "assumption")) {
            return CardKind.ASSUMPTION;
        }
        boolean watched = tagged(definition, "evidence") || tagged(definition, "monitor");
        boolean plainName = definition.parameters().isEmpty();
        return switch (definition.level()) {
            case CONSTANT -> watched ? CardKind.INVARIANT : CardKind.DEFINITION;
            case STATE ->
                    watched || plainName && UsualNames.isInvariant(definition.name())
                            ? CardKind.INVARIANT
                            : CardKind.DEFINITION;
            case ACTION -> watched ? CardKind.ACTION_PROPERTY : CardKind.DEFINITION;
            case TEMPORAL ->
                    watched || plainName && !usedBySpecifications.contains(definition)
                            ? temporalKind(definition)
                            : CardKind.DEFINITION;
        };
    }

    private static CardKind temporalKind(Definition definition) {
        List<Expression> parts = Formulas.conjuncts(definition.body()).toList();
        if (parts.stream().allMatch(p -> Formulas.everyStep(p) != null)) {
            return CardKind.ACTION_PROPERTY;
        }
        return parts.stream().allMatch(CardKinds::alwaysInState)
                ? CardKind.INVARIANT
                : CardKind.TEMPORAL_PROPERTY;
    }

    private static boolean alwaysInState(Expression formula) {
        Expression inner = Formulas.always(formula);
        return inner != null && inner.level() == Level.STATE;
    }

    /** The parameter or quantified name that says who acts; null where none is known. */
    @Nullable String actor(Definition definition) {
        PlainText text = plain.apply(definition);
        String said = text == null ? null : text.tag("actor").map(PlainText.Tag::text).orElse(null);
        if (said != null && !said.isBlank()) {
            return said.split("\\s+", 2)[0];
        }
        Actions.Action action = actions.found().get(definition);
        if (action == null) {
            return null;
        }
        return definition.parameters().stream()
                .map(Declaration::name)
                .filter(action.actors()::contains)
                .findFirst()
                .or(() -> action.actors().stream().findFirst())
                .orElse(null);
    }

    private boolean tagged(Definition definition, String tag) {
        PlainText text = plain.apply(definition);
        return text != null && text.has(tag);
    }

    /** The definitions that a model names as its behavior or as what to check. */
    static Stream<String> names(Model model) {
        return Stream.of(
                        Stream.ofNullable(model.specification()),
                        Stream.ofNullable(model.init()),
                        Stream.ofNullable(model.next()),
                        model.invariants().stream(),
                        model.properties().stream())
                .flatMap(entries -> entries)
                .map(Model.Entry::name);
    }
}
