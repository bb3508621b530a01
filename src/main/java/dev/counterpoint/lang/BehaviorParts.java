package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model's specification is made of, as TLA+ text that means the same in a module which
 * extends the spec. Each text's first line stands where it stood, so that lists stay in line.
 *
 * @param initial conjuncts of the initial predicate
 * @param next the next-state relation
 * @param fairness what else is said of behaviors
 */
public record BehaviorParts(List<String> initial, String next, List<String> fairness) {
    public BehaviorParts {
        initial = List.copyOf(initial);
        fairness = List.copyOf(fairness);
    }

    /**
     * Those of a model; empty where its specification has another shape.
     *
     * @param texts the text that was parsed, by module name
     */
    public static Optional<BehaviorParts> of(Spec spec, Model model, Map<String, String> texts) {
        if (model.init() != null && model.next() != null) {
            return Optional.of(
                    new BehaviorParts(
                            List.of(model.init().name()), model.next().name(), List.of()));
        }
        if (model.specification() == null) {
            return Optional.empty();
        }
        Collector parts = new Collector(spec, texts);
        spec.definition(model.specification().name()).ifPresent(d -> parts.add(d.body()));
        String next = parts.next;
        return next == null || parts.initial.isEmpty()
                ? Optional.empty()
                : Optional.of(new BehaviorParts(parts.initial, next, parts.fairness));
    }

    /** Walks through the conjuncts. */
    private static final class Collector {
        private final Map<String, String> texts;
        private final Names names;
        private final Set<Definition> seen = new HashSet<>();
        private final List<String> initial = new ArrayList<>();
        private final List<String> fairness = new ArrayList<>();
        private @Nullable String next;

        Collector(Spec spec, Map<String, String> texts) {
            this.texts = texts;
            names = new Names(spec);
        }

        void add(Expression body) {
            for (Expression conjunct : Formulas.conjuncts(body).toList()) {
                Expression step = Formulas.everyStep(conjunct);
                Definition named = named(conjunct);
                if (step != null) {
                    next = text(step.range());
                } else if (conjunct.level() == Level.STATE || conjunct.level() == Level.CONSTANT) {
                    initial.add(text(conjunct.range()));
                } else if (named != null
                        && named.parameters().isEmpty()
                        && hasStep(named.body())
                        && seen.add(named)) {
                    add(named.body());
                } else {
                    fairness.add(text(conjunct.range()));
                }
            }
        }

        private boolean hasStep(Expression body) {
            return Formulas.conjuncts(body)
                    .anyMatch(
                            c -> {
                                Definition named = named(c);
                                return Formulas.everyStep(c) != null
                                        || named != null && hasStep(named.body());
                            });
        }

        private @Nullable Definition named(Expression formula) {
            Expression.Operator operator = Formulas.operator(Formulas.bare(formula));
            return operator == null
                            || operator.kind() != Expression.Operator.OperatorKind.DEFINITION
                    ? null
                    : names.definition(operator);
        }

        private String text(SourceRange range) {
            String text = new TextLines(texts.getOrDefault(range.module(), "")).text(range);
            return text.contains("\n") ? " ".repeat(range.column() - 1) + text : text;
        }
    }
}
