package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Bind;

import java.util.List;

/** Sets, functions and sequences as terms. */
final class Collections {
    private final Reader reader;

    Collections(Reader reader) {
        this.reader = reader;
    }

    Phrase set(Apply e, Scope scope) {
        return switch (e.operator().name()) {
            case "{}" ->
                    e.arguments().isEmpty()
                            ? Phrase.of(Shape.NOUN, "the empty set")
                            : Phrase.of(Shape.ATOM, "{", reader.items(e.arguments(), scope), "}");
            case "\\cup" -> joined("the union of ", "\\cup", e, scope);
            case "\\cap" -> joined("the intersection of ", "\\cap", e, scope);
            case "\\" -> without(e, scope);
            case "\\X" -> tuples(e, scope);
            case "SUBSET" ->
                    Phrase.of(
                            Shape.NOUN,
                            "the set of all subsets of ",
                            reader.of(Forms.first(e), scope));
            case "UNION" ->
                    Phrase.of(
                            Shape.NOUN,
                            "the union of all sets in ",
                            reader.of(Forms.first(e), scope));
            case "[->]" ->
                    Phrase.of(
                            Shape.LIST,
                            "the set of functions from ",
                            reader.of(Forms.first(e), scope),
                            " to ",
                            reader.of(Forms.second(e), scope));
            case "[:]" ->
                    Phrase.of(
                            Shape.NOUN,
                            "the set of records with (",
                            Terms.fields(e, " in ", reader, scope),
                            ")");
            default -> reader.quote(e);
        };
    }

    private Phrase joined(String lead, String symbol, Apply e, Scope scope) {
        List<Phrase> members = Forms.members(e, symbol).map(m -> reader.operand(m, scope)).toList();
        return Phrase.of(Shape.LIST, lead, Phrase.series(Shape.LIST, members, "and"));
    }

    private Phrase without(Apply e, Scope scope) {
        Expression taken = Forms.bare(Forms.second(e));
        Phrase whole = reader.operand(Forms.first(e), scope);
        return Forms.isBuiltIn(taken, "{}", 1)
                ? Phrase.of(Shape.LIST, whole, " without ", reader.of(Forms.first(taken), scope))
                : Phrase.of(
                        Shape.LIST, whole, " without the elements of ", reader.of(taken, scope));
    }

    private Phrase tuples(Apply e, Scope scope) {
        List<Phrase> factors = e.arguments().stream().map(f -> reader.operand(f, scope)).toList();
        String lead = factors.size() == 2 ? "the set of pairs from " : "the set of tuples from ";
        return Phrase.of(Shape.LIST, lead, Phrase.series(Shape.LIST, factors, "and"));
    }

    Phrase sequence(Apply e, Scope scope) {
        return e.arguments().isEmpty()
                ? Phrase.of(Shape.NOUN, "the empty sequence")
                : Phrase.of(Shape.ATOM, "<<", reader.items(e.arguments(), scope), ">>");
    }

    /** What is built from the elements of a set, or chosen from it. */
    Phrase bound(Bind e, Scope scope) {
        Expression body = e.bodies().getFirst();
        return switch (e.binder()) {
            case SET_FILTER ->
                    Phrase.of(
                            Shape.NOUN,
                            "the set of all ",
                            Quantifiers.bounds(e, "", reader, scope),
                            " (where ",
                            reader.flatClause(body, scope),
                            ")");
            case SET_OF_ALL ->
                    Phrase.of(
                            Shape.NOUN,
                            "the set of all ",
                            reader.item(body, scope),
                            " (for ",
                            Quantifiers.bounds(e, "every ", reader, scope),
                            ")");
            case CHOOSE ->
                    Phrase.of(
                            Shape.NOUN,
                            "a fixed choice of ",
                            e.bounds().getFirst().set() == null
                                    ? String.join(", ", e.bounds().getFirst().names())
                                    : Quantifiers.bounds(e, "", reader, scope),
                            " (such that ",
                            reader.flatClause(body, scope).tail(),
                            ")");
            case FUNCTION ->
                    Phrase.of(
                            Shape.LIST,
                            "the function that maps ",
                            Quantifiers.bounds(e, "every ", false, reader, scope),
                            " to ",
                            reader.of(body, scope));
            case LAMBDA ->
                    Phrase.of(
                            Shape.NOUN,
                            "the operator that takes ",
                            String.join(", ", e.bounds().getFirst().names()),
                            " to ",
                            reader.operand(body, scope));
            default -> reader.quote(e);
        };
    }
}
