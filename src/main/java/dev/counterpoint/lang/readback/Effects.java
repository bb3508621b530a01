package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;

import java.util.ArrayList;
import java.util.List;

/** What a variable, or a part of it, becomes. */
final class Effects {
    private static final int LONG = 90;

    private final Reader reader;
    private final Paths paths;
    private final Choices choices;

    Effects(Reader reader) {
        this.reader = reader;
        paths = new Paths(reader);
        choices = new Choices(reader);
    }

    /** {@code variable' = value}. */
    Phrase becomes(Expression variable, Expression value, Scope scope) {
        return assign(reader.term(variable, scope), Forms.bare(value), scope);
    }

    private Phrase assign(Phrase target, Expression value, Scope scope) {
        if (isSame(target, value, scope)) {
            return Phrase.of(Shape.CLAUSE, target, " does not change");
        } else if (Forms.isBuiltIn(value, "EXCEPT") && isSame(target, Forms.first(value), scope)) {
            return changes(target, value, scope);
        } else if (Forms.isBuiltIn(value, "\\cup", 2)) {
            return union(target, value, scope);
        } else if (Forms.isBuiltIn(value, "\\", 2) && isSame(target, Forms.first(value), scope)) {
            return Phrase.of(Shape.CLAUSE, target, " loses ", all(Forms.second(value), scope));
        } else if (value instanceof Apply a
                && Standard.is(a, "Append", 2)
                && isSame(target, Forms.first(a), scope)) {
            Phrase last = reader.of(Forms.second(a), scope);
            return Phrase.of(Shape.CLAUSE, target, " gains ", last, " at its end");
        } else if (value instanceof Apply a
                && Standard.is(a, "Tail", 1)
                && isSame(target, Forms.first(a), scope)) {
            return Phrase.of(Shape.CLAUSE, target, " loses its first element");
        }
        return plain(target, value, scope);
    }

    private Phrase plain(Phrase target, Expression value, Scope scope) {
        Phrase term = reader.term(value, scope);
        boolean choice = Forms.isBuiltIn(value, "IF", 3) || Forms.isBuiltIn(value, "CASE");
        if (choice && !scope.flat() && term.text().length() > LONG) {
            Phrase listed = choices.listed(value, scope, reader::term);
            return Phrase.of(Shape.OPEN, target, " becomes, ", listed);
        }
        Shape shape = term.is(Shape.LIST) ? Shape.OPEN : Shape.CLAUSE;
        return Phrase.of(shape, target, " becomes ", term);
    }

    private Phrase changes(Phrase target, Expression value, Scope scope) {
        List<Expression> changes = Forms.arguments(value).subList(1, Forms.arguments(value).size());
        List<Phrase> read = new ArrayList<>();
        for (Expression change : changes) {
            if (!Forms.isBuiltIn(change, "!=", 2)) {
                return plain(target, value, scope);
            }
            Phrase part = target;
            for (Expression step : Forms.arguments(Forms.first(change))) {
                part = paths.changed(part, step, scope);
            }
            // After another change of the same EXCEPT the value is no longer the one before the
            // step.
            String at = changes.size() == 1 ? part.text() : null;
            read.add(assign(part, Forms.bare(Forms.second(change)), scope.withAt(at)));
        }
        return Junctions.joined(read, "and", "all of this happens", scope);
    }

    private Phrase union(Phrase target, Expression value, Scope scope) {
        List<Expression> members = Forms.members(value, "\\cup").map(Forms::bare).toList();
        Expression first = members.getFirst();
        Expression last = members.getLast();
        if (members.size() != 2) {
            return plain(target, value, scope);
        } else if (isSame(target, first, scope)) {
            return Phrase.of(Shape.CLAUSE, target, " gains ", all(last, scope));
        } else if (isSame(target, last, scope)) {
            return Phrase.of(Shape.CLAUSE, target, " gains ", all(first, scope));
        } else if (Forms.isBuiltIn(first, "\\", 2) && isSame(target, Forms.first(first), scope)) {
            Phrase lost = all(Forms.second(first), scope);
            Phrase gained = all(last, scope);
            return Phrase.of(Shape.CLAUSE, target, " loses ", lost, ", then gains ", gained);
        }
        return plain(target, value, scope);
    }

    private Phrase all(Expression set, Scope scope) {
        List<Expression> elements = Forms.isBuiltIn(set, "{}") ? Forms.arguments(set) : List.of();
        return switch (elements.size()) {
            case 0 -> Phrase.of(Shape.NOUN, "the elements of ", reader.of(set, scope));
            case 1 -> reader.of(elements.getFirst(), scope);
            default -> Phrase.of(Shape.NOUN, "each of ", reader.term(set, scope));
        };
    }

    private boolean isSame(Phrase target, Expression e, Scope scope) {
        Expression bare = Forms.bare(e);
        return (bare instanceof Expression.At || Forms.isVariable(bare) || Paths.isPath(bare))
                && reader.term(bare, scope).text().equals(target.text());
    }
}
