package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Operator;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stays as it is.
 *
 * @param variables all there are
 * @param definitions what a name means
 */
record Unchanged(Set<String> variables, Function<Operator, Optional<Definition>> definitions) {
    Unchanged {
        variables = Set.copyOf(variables);
    }

    Phrase read(Expression e, Reader reader, Scope scope) {
        Expression what = Forms.bare(e);
        if (coversAll(variablesOf(what))) {
            return Phrase.of(Shape.CLAUSE, "nothing changes");
        }
        return of(what, reader, scope);
    }

    /** That one or several things do not change. */
    static Phrase of(Expression what, Reader reader, Scope scope) {
        List<Expression> parts =
                Forms.isBuiltIn(what, "<<>>") ? Forms.arguments(what) : List.of(what);
        return switch (parts.size()) {
            case 0 -> Phrase.of(Shape.CLAUSE, "<<>> does not change");
            case 1 ->
                    Phrase.of(Shape.CLAUSE, reader.of(parts.getFirst(), scope), " does not change");
            case 2 ->
                    Phrase.of(
                            Shape.CLAUSE,
                            "neither ",
                            reader.operand(parts.get(0), scope),
                            " nor ",
                            reader.operand(parts.get(1), scope),
                            " changes");
            default ->
                    Phrase.of(Shape.CLAUSE, "none of (", reader.items(parts, scope), ") changes");
        };
    }

    boolean coversAll(Set<String> some) {
        return !variables.isEmpty() && some.containsAll(variables);
    }

    /** The variables of a tuple or of a name for one; empty where it is anything else. */
    Set<String> variablesOf(Expression e) {
        Set<String> found = new HashSet<>();
        return collect(e, found, new HashSet<>()) ? found : Set.of();
    }

    private boolean collect(Expression e, Set<String> found, Set<Operator> seen) {
        Expression bare = Forms.bare(e);
        if (bare instanceof Apply a && Forms.isVariable(a)) {
            found.add(a.operator().name());
            return true;
        } else if (Forms.isBuiltIn(bare, "<<>>")) {
            return Forms.arguments(bare).stream().allMatch(p -> collect(p, found, seen));
        } else if (bare instanceof Apply a && Forms.isDefined(a) && a.arguments().isEmpty()) {
            return seen.add(a.operator())
                    && definitions
                            .apply(a.operator())
                            .filter(d -> collect(d.body(), found, seen))
                            .isPresent();
        }
        return false;
    }
}
