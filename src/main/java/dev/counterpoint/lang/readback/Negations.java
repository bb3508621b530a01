package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Bind;
import dev.counterpoint.spec.Expression.Binder;

import java.util.List;

/** What is not so. */
final class Negations {
    private final Reader reader;
    private final Comparisons comparisons;
    private final Memberships memberships;
    private final Quantifiers quantifiers;

    Negations(
            Reader reader,
            Comparisons comparisons,
            Memberships memberships,
            Quantifiers quantifiers) {
        this.reader = reader;
        this.comparisons = comparisons;
        this.memberships = memberships;
        this.quantifiers = quantifiers;
    }

    Phrase not(Expression negated, Scope outer) {
        Scope scope = outer.inside();
        Expression e = Forms.bare(negated);
        if (e instanceof Bind bind && bind.binder() == Binder.EXISTS) {
            return quantifiers.none(bind, scope);
        } else if (e instanceof Apply a && Forms.isBuiltIn(a, "=", 2)) {
            return comparisons.differs(a, scope);
        } else if (e instanceof Apply a && Forms.isBuiltIn(a, "\\in", 2)) {
            return memberships.in(a, scope, false);
        } else if (e instanceof Apply a && Forms.isBuiltIn(a, "\\subseteq", 2)) {
            return memberships.subset(a, scope, false);
        } else if (Forms.isBuiltIn(e, "ENABLED", 1)) {
            Phrase action = reader.flatClause(Forms.first(e), scope);
            Phrase step = action.closed();
            return Phrase.of(Shape.CLAUSE, step, " is not possible");
        } else if (Forms.isBuiltIn(e, "\\/")) {
            return neither(e, scope);
        } else if (e instanceof Apply a && !Forms.isFormula(a) && !isValueForm(a)) {
            return simple(a, scope);
        }
        Phrase read = reader.clause(e, scope);
        return Phrase.of(Shape.OPEN, "it is not the case that ", read.tail());
    }

    private static boolean isValueForm(Apply e) {
        return Forms.isBuiltIn(e, "TRUE")
                || Forms.isBuiltIn(e, "FALSE")
                || Forms.isBuiltIn(e, "IF")
                || Forms.isBuiltIn(e, "CASE");
    }

    private Phrase simple(Apply e, Scope scope) {
        Phrase term = reader.of(e, scope);
        boolean use =
                Forms.isDefined(e) || !e.arguments().isEmpty() && Forms.isWord(e.operator().name());
        boolean path = Forms.isBuiltIn(e, "f[]") || Forms.isBuiltIn(e, ".");
        return Phrase.of(Shape.CLAUSE, term, use && !path ? " does not hold" : " is false");
    }

    private Phrase neither(Expression e, Scope scope) {
        List<Phrase> parts =
                Forms.members(e, "\\/").map(m -> reader.clause(Forms.bare(m), scope)).toList();
        if (parts.size() == 2 && parts.stream().allMatch(p -> p.is(Shape.USE, Shape.SYMBOLS))) {
            return Phrase.of(Shape.OPEN, "neither ", parts.get(0), " nor ", parts.get(1));
        }
        return scope.flat()
                ? Phrase.of(
                        Shape.OPEN,
                        "it is not the case that ",
                        Junctions.joined(parts, "or", "", scope))
                : Phrase.list("none of these holds", parts);
    }
}
