package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;

import java.util.List;

/** What holds in time: always, eventually, again and again, leads to, fairness. */
final class Temporal {
    private final Reader reader;

    Temporal(Reader reader) {
        this.reader = reader;
    }

    Phrase read(Apply e, Scope outer) {
        Scope scope = outer.inside();
        Expression first = Forms.bare(Forms.first(e));
        return switch (e.operator().name()) {
            case "[]" -> always(first, scope);
            case "<>" -> eventually(first, scope);
            case "~>" -> {
                Phrase before = Junctions.closed(reader.clause(first, scope));
                Phrase after = reader.clause(Forms.second(e), scope);
                yield Phrase.of(Shape.OPEN, "whenever ", before, ", eventually ", after.tail());
            }
            case "-+->" ->
                    Phrase.of(
                            Shape.OPEN,
                            "as long as ",
                            named(first, scope),
                            " holds, so does ",
                            named(Forms.second(e), scope),
                            ", and for one step longer");
            case "\\cdot" ->
                    Phrase.of(
                            Shape.OPEN,
                            simple(first, scope),
                            " and then ",
                            simple(Forms.second(e), scope),
                            ", together in one step");
            case "ENABLED" -> Phrase.of(Shape.CLAUSE, simple(first, scope), " is possible");
            case "[]_" ->
                    Phrase.of(
                            Shape.OR,
                            "either ",
                            simple(first, scope),
                            " or ",
                            Unchanged.of(Forms.bare(Forms.second(e)), reader, scope));
            case "<<>>_" -> angle(e, scope);
            case "WF_" -> fair(e, " stays possible", "weak", scope);
            default -> fair(e, " is possible again and again", "strong", scope);
        };
    }

    private Phrase simple(Expression e, Scope scope) {
        return reader.flatClause(e, scope).closed();
    }

    private Phrase named(Expression e, Scope scope) {
        Phrase read = reader.flatClause(e, scope);
        return read.is(Shape.USE) ? read : read.enclosed();
    }

    private Phrase always(Expression e, Scope scope) {
        if (Forms.isBuiltIn(e, "[]_", 2)) {
            return everyStep(e, scope);
        } else if (Forms.isBuiltIn(e, "<>", 1)) {
            Expression what = Forms.bare(Forms.first(e));
            return holds(what, " holds infinitely often", "infinitely often: ", scope);
        }
        return holds(e, " always holds", "at all times: ", scope);
    }

    private Phrase eventually(Expression e, Scope scope) {
        if (Forms.isBuiltIn(e, "[]", 1)) {
            Expression what = Forms.bare(Forms.first(e));
            return Forms.isBuiltIn(what, "[]_", 2)
                    ? Phrase.of(Shape.OPEN, "from some time on, ", everyStep(what, scope))
                    : holds(
                            what,
                            " holds from some time on for ever",
                            "from some time on, at all times: ",
                            scope);
        }
        return holds(e, " eventually holds", "eventually: ", scope);
    }

    private Phrase holds(Expression e, String after, String before, Scope scope) {
        return Forms.isDefined(e)
                ? Phrase.of(Shape.CLAUSE, reader.term(e, scope), after)
                : Phrase.of(Shape.OPEN, before, reader.clause(e, scope).tail());
    }

    /** {@code [][A]_v}. */
    private Phrase everyStep(Expression e, Scope scope) {
        Expression action = Forms.bare(Forms.first(e));
        Phrase subscript = subscript(Forms.second(e), scope);
        if (Forms.isBuiltIn(action, "FALSE")) {
            return Phrase.of(Shape.CLAUSE, "no step changes ", subscript);
        } else if (Forms.isDefined(action)) {
            return Phrase.of(
                    Shape.CLAUSE,
                    "every step that changes ",
                    subscript,
                    " is a step of ",
                    reader.term(action, scope));
        }
        Phrase body = reader.clause(action, scope);
        return Phrase.of(Shape.OPEN, "at every step that changes ", subscript, ": ", body.tail());
    }

    /** {@code <<A>>_v}. */
    private Phrase angle(Expression e, Scope scope) {
        Expression action = Forms.bare(Forms.first(e));
        Phrase subscript = subscript(Forms.second(e), scope);
        if (Forms.isDefined(action)) {
            return Phrase.of(
                    Shape.CLAUSE, "a step of ", reader.term(action, scope), " changes ", subscript);
        }
        return Phrase.of(Shape.AND, simple(action, scope), " and this step changes ", subscript);
    }

    private Phrase subscript(Expression e, Scope scope) {
        Expression what = Forms.bare(e);
        List<Expression> parts = Forms.arguments(what);
        return Forms.isBuiltIn(what, "<<>>") && parts.size() > 1
                ? Phrase.of(Shape.NOUN, "any of (", reader.items(parts, scope), ")")
                : reader.of(Forms.isBuiltIn(what, "<<>>", 1) ? parts.getFirst() : what, scope);
    }

    private Phrase fair(Apply e, String often, String kind, Scope scope) {
        Expression action = Forms.bare(Forms.second(e));
        Phrase step =
                Forms.isDefined(action)
                        ? reader.term(action, scope)
                        : Phrase.of(
                                Shape.NOUN,
                                "the step ",
                                reader.flatClause(action, scope).enclosed());
        return Phrase.of(
                Shape.OPEN,
                "if ",
                step,
                often + ", it eventually happens (" + kind + " fairness over ",
                subscript(Forms.first(e), scope),
                ")");
    }
}
