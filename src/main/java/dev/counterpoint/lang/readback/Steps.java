package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A step as people tell it: when it is possible, and what then happens. */
final class Steps {
    private static final int LONG = 110;

    private final Reader reader;
    private final Unchanged unchanged;

    Steps(Reader reader, Unchanged unchanged) {
        this.reader = reader;
        this.unchanged = unchanged;
    }

    Phrase conjunction(List<Expression> members, Scope scope) {
        List<Phrase> guards = new ArrayList<>();
        List<Expression> steps = new ArrayList<>();
        for (Expression member : members) {
            if (member.level() == Level.ACTION) {
                steps.add(member);
            } else {
                guards.add(reader.clause(member, scope.inside()));
            }
        }
        List<Phrase> effects = effects(steps, steps.size() > 1 ? scope.part() : scope);
        if (guards.isEmpty()) {
            return together(effects, Shape.AND);
        }
        Phrase when = Junctions.joined(guards, "and", "all of these hold", scope);
        Phrase then = together(effects, Shape.OPEN);
        String word = scope.place() == Scope.Place.PART ? "only when " : "when ";
        boolean listed = effects.size() > 1 && then.hasItems();
        String mark = when.hasItems() ? ", then " : listed ? ", " : ": ";
        return Phrase.of(Shape.OPEN, word, Junctions.closed(when), mark, then);
    }

    private List<Phrase> effects(List<Expression> steps, Scope scope) {
        boolean nothingElse = leavesTheRest(steps);
        List<Phrase> effects = new ArrayList<>();
        for (Expression step : steps) {
            if (!nothingElse || !Forms.isBuiltIn(step, "UNCHANGED", 1)) {
                effects.add(reader.clause(step, scope));
            }
        }
        if (nothingElse) {
            effects.add(Phrase.of(Shape.CLAUSE, "nothing else changes"));
        }
        return effects;
    }

    /** Whether each variable is either given its value or said to keep it, and none is both. */
    private boolean leavesTheRest(List<Expression> steps) {
        Set<String> given = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (Expression step : steps) {
            boolean keeps = Forms.isBuiltIn(step, "UNCHANGED", 1);
            Set<String> said = keeps ? unchanged.variablesOf(Forms.first(step)) : assigned(step);
            if (said.isEmpty()) {
                return false;
            }
            (keeps ? kept : given).addAll(said);
        }
        boolean apart = kept.stream().noneMatch(given::contains);
        given.addAll(kept);
        return apart && !kept.isEmpty() && kept.size() < given.size() && unchanged.coversAll(given);
    }

    private static Set<String> assigned(Expression step) {
        if (!Forms.isBuiltIn(step, "=", 2) && !Forms.isBuiltIn(step, "\\in", 2)) {
            return Set.of();
        }
        Expression left = Forms.bare(Forms.first(step));
        return Forms.isBuiltIn(left, "'", 1)
                        && Forms.first(left) instanceof Expression.Apply variable
                        && Forms.isVariable(variable)
                ? Set.of(variable.operator().name())
                : Set.of();
    }

    private static Phrase together(List<Phrase> effects, Shape shape) {
        boolean inLine =
                effects.size() <= 3
                        && effects.stream().allMatch(Phrase::isSimple)
                        && effects.stream().mapToInt(e -> e.text().length()).sum() <= LONG;
        if (effects.size() == 1) {
            return effects.getFirst();
        }
        return inLine
                ? Phrase.series(shape, Junctions.said(effects, true), "and")
                : Phrase.list("all of this happens", effects);
    }
}
