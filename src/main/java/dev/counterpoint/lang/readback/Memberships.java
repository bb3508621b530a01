package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;

/** What is in a set, said by what the set is of. */
final class Memberships {
    private final Reader reader;

    Memberships(Reader reader) {
        this.reader = reader;
    }

    Phrase in(Apply e, Scope scope, boolean yes) {
        Expression subject = Forms.bare(Forms.first(e));
        Expression set = Forms.bare(Forms.second(e));
        boolean next = Forms.isBuiltIn(subject, "'", 1) && Forms.isVariable(Forms.first(subject));
        if (next && yes) {
            return reader.term(set, scope).is(Shape.LIST)
                    ? becomes(subject, set, scope).as(Shape.OPEN)
                    : becomes(subject, set, scope);
        }
        Phrase left = reader.of(subject, scope);
        return kind(left, set, scope, yes ? " is " : " is not ", yes);
    }

    private Phrase becomes(Expression subject, Expression set, Scope scope) {
        return Phrase.of(
                Shape.CLAUSE,
                reader.term(Forms.first(subject), scope),
                " becomes some element of ",
                reader.of(set, scope));
    }

    private Phrase kind(Phrase left, Expression set, Scope scope, String is, boolean yes) {
        if (Forms.isBuiltIn(set, "[->]", 2)) {
            return Phrase.of(
                    Shape.CLAUSE,
                    left,
                    is + "a function from ",
                    reader.of(Forms.first(set), scope),
                    " to ",
                    reader.item(Forms.second(set), scope));
        } else if (Forms.isBuiltIn(set, "[:]")) {
            return Phrase.of(
                    Shape.CLAUSE,
                    left,
                    is + "a record with (",
                    Terms.fields(set, " in ", reader, scope),
                    ")");
        } else if (Forms.isBuiltIn(set, "SUBSET", 1)) {
            return Phrase.of(
                    Shape.CLAUSE, left, is + "a subset of ", reader.of(Forms.first(set), scope));
        } else if (Forms.isBuiltIn(set, "{}") && Forms.arguments(set).size() > 1) {
            String one = yes ? " is one of " : " is none of ";
            return Phrase.of(Shape.CLAUSE, left, one, reader.term(set, scope));
        } else if (Forms.isBuiltIn(set, "BOOLEAN")) {
            return Phrase.of(Shape.CLAUSE, left, is + "a boolean");
        } else if (Forms.isBuiltIn(set, "STRING")) {
            return Phrase.of(Shape.CLAUSE, left, is + "a string");
        } else if (set instanceof Apply a && Standard.is(a, "..", 2)) {
            return Phrase.of(
                    Shape.CLAUSE,
                    left,
                    is + "an integer from ",
                    reader.item(Forms.first(set), scope),
                    " to ",
                    reader.item(Forms.second(set), scope));
        } else if (set instanceof Apply a && Standard.is(a, "Seq", 1)) {
            return Phrase.of(
                    Shape.CLAUSE,
                    left,
                    is + "a sequence over ",
                    reader.of(Forms.first(set), scope));
        }
        return Phrase.of(Shape.CLAUSE, left, is + "in ", reader.item(set, scope));
    }

    Phrase subset(Apply e, Scope scope, boolean yes) {
        Expression left = Forms.bare(Forms.first(e));
        if (yes && Forms.isBuiltIn(left, "{}") && Forms.arguments(left).size() > 1) {
            Phrase each = Phrase.of(Shape.NOUN, "each of ", reader.term(left, scope));
            return kind(each, Forms.bare(Forms.second(e)), scope, " is ", true);
        }
        return Phrase.of(
                Shape.CLAUSE,
                reader.of(left, scope),
                yes ? " is a subset of " : " is not a subset of ",
                reader.of(Forms.second(e), scope));
    }
}
