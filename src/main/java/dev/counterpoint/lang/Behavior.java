package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The definitions that say how a spec behaves: specifications and their initial predicates and
 * next-state relations, as the models name them, else by their shape {@code Init /\ [][Next]_vars}.
 */
final class Behavior {
    private final Names names;
    private final Spec spec;
    private final Set<Definition> specifications = new LinkedHashSet<>();
    private final Set<Definition> initial = new LinkedHashSet<>();
    private final Set<Definition> next = new LinkedHashSet<>();

    Behavior(Spec spec, List<ModelFile> models) {
        this.spec = spec;
        names = new Names(spec);
        for (ModelFile file : models) {
            Model model = file.model();
            add(model.init(), initial);
            add(model.next(), next);
            add(model.specification(), specifications);
        }
        spec.modules().stream()
                .filter(m -> !m.isStandard())
                .flatMap(m -> m.definitions().stream())
                .filter(this::isSpecification)
                .forEach(specifications::add);
        specifications.forEach(s -> partsOf(s, new LinkedHashSet<>()));
        if (initial.isEmpty()) {
            usual(List.of("Init", "Initial"), Level.STATE, initial);
        }
        if (next.isEmpty()) {
            usual(List.of("Next"), Level.ACTION, next);
        }
    }

    Set<Definition> specifications() {
        return specifications;
    }

    Set<Definition> initial() {
        return initial;
    }

    Set<Definition> next() {
        return next;
    }

    private void add(Model.@Nullable Entry entry, Set<Definition> to) {
        if (entry != null) {
            spec.definition(entry.name()).ifPresent(to::add);
        }
    }

    private void usual(List<String> usual, Level level, Set<Definition> to) {
        usual.stream()
                .flatMap(n -> spec.definition(n).stream())
                .filter(d -> d.level() == level && d.parameters().isEmpty())
                .limit(1)
                .forEach(to::add);
    }

    private boolean isSpecification(Definition definition) {
        return definition.level() == Level.TEMPORAL
                && definition.parameters().isEmpty()
                && hasShape(definition.body(), new LinkedHashSet<>());
    }

    /** Whether it has a state predicate and {@code [][A]_v} among its conjuncts. */
    private boolean hasShape(Expression body, Set<Definition> seen) {
        List<Expression> conjuncts = Formulas.conjuncts(body).toList();
        boolean starts = conjuncts.stream().anyMatch(c -> c.level() == Level.STATE);
        boolean steps = conjuncts.stream().anyMatch(c -> Formulas.everyStep(c) != null);
        return starts && steps
                || conjuncts.stream()
                        .map(this::named)
                        .anyMatch(d -> d != null && seen.add(d) && hasShape(d.body(), seen));
    }

    private void partsOf(Definition specification, Set<Definition> seen) {
        Formulas.conjuncts(specification.body())
                .forEach(
                        conjunct -> {
                            Expression step = Formulas.everyStep(conjunct);
                            Definition named = named(step == null ? conjunct : step);
                            if (named == null || !named.parameters().isEmpty()) {
                                return;
                            }
                            if (step != null) {
                                next.add(named);
                            } else if (named.level() == Level.STATE) {
                                initial.add(named);
                            } else if (isSpecification(named) && seen.add(named)) {
                                partsOf(named, seen);
                            }
                        });
    }

    private @Nullable Definition named(Expression formula) {
        Expression.Operator operator = Formulas.operator(Formulas.bare(formula));
        return operator == null ? null : names.definition(operator);
    }
}
