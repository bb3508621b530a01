package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which definitions of a spec are symmetries, of which constants, and where they mislead. */
final class Symmetries {
    private final Map<String, Set<String>> permuted = new LinkedHashMap<>();

    Symmetries(Spec spec) {
        spec.modules().stream()
                .filter(m -> !m.isStandard())
                .flatMap(m -> m.definitions().stream())
                .filter(d -> d.parameters().isEmpty())
                .forEach(this::read);
    }

    private void read(Definition definition) {
        Set<String> sets = new LinkedHashSet<>();
        find(definition.body(), sets);
        if (!sets.isEmpty()) {
            permuted.put(definition.name(), sets);
        }
    }

    private static void find(Expression formula, Set<String> sets) {
        if (Formulas.symbol(formula).equals("Permutations")) {
            for (Expression argument : Formulas.arguments(formula)) {
                Expression.Operator operator = Formulas.operator(argument);
                if (operator != null && operator.kind() == OperatorKind.CONSTANT) {
                    sets.add(operator.name());
                }
            }
        }
        Formulas.children(formula).forEach(child -> find(child, sets));
    }

    /** The definition that permutes this constant alone, else one that does so among others. */
    @Nullable String definitionFor(String constant) {
        String among = null;
        for (var entry : permuted.entrySet()) {
            if (entry.getValue().equals(Set.of(constant))) {
                return entry.getKey();
            }
            if (entry.getValue().contains(constant) && among == null) {
                among = entry.getKey();
            }
        }
        return among;
    }

    /** Where a symmetry of the model can make the verdict wrong. */
    List<ModelAdvice> misused(Model model) {
        List<ModelAdvice> advice = new ArrayList<>();
        for (Entry symmetry : model.symmetry()) {
            if (!model.properties().isEmpty()) {
                advice.add(
                        warning(
                                symmetry,
                                "With a symmetry the verdict on "
                                        + model.properties().getFirst().name()
                                        + " can be wrong: check temporal properties in a model"
                                        + " without one."));
            }
            for (String set : permuted.getOrDefault(symmetry.name(), Set.of())) {
                Assignment other = naming(model, set);
                if (other != null) {
                    advice.add(
                            warning(
                                    symmetry,
                                    "The elements of "
                                            + set
                                            + " are not alike: "
                                            + other.name()
                                            + " names some of them, so states that differ are"
                                            + " taken for one."));
                }
            }
        }
        return advice;
    }

    private static ModelAdvice warning(Entry symmetry, String sentence) {
        return new ModelAdvice(CfgSection.SYMMETRY, symmetry.name(), Severity.WARNING, sentence);
    }

    /** Another constant whose value names elements of a set, but not all of them. */
    static @Nullable Assignment naming(Model model, String set) {
        Set<String> elements = new LinkedHashSet<>();
        model.constants().stream()
                .filter(c -> c.name().equals(set) && !c.override())
                .forEach(c -> elements.addAll(ConstantText.modelValues(c.value())));
        for (Assignment other : model.constants()) {
            Set<String> named = ConstantText.modelValues(other.value());
            boolean some = named.stream().anyMatch(elements::contains);
            if (!other.override()
                    && !other.name().equals(set)
                    && !other.name().equals(other.value())
                    && some
                    && !named.containsAll(elements)) {
                return other;
            }
        }
        return null;
    }
}
