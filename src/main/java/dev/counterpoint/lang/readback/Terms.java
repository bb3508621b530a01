package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Literal.LiteralKind;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;

import java.util.ArrayList;
import java.util.List;

/** Terms: what denotes a value. */
final class Terms {
    private final Reader reader;
    private final Paths paths;
    private final Choices choices;
    private final Collections collections;

    Terms(Reader reader) {
        this.reader = reader;
        paths = new Paths(reader);
        choices = new Choices(reader);
        collections = new Collections(reader);
    }

    Phrase read(Expression e, Scope scope) {
        return switch (e) {
            case Expression.Literal l ->
                    Phrase.atom(l.kind() == LiteralKind.STRING ? '"' + l.text() + '"' : l.text());
            case Expression.At at ->
                    scope.at() == null
                            ? Phrase.of(Shape.NOUN, "its value so far")
                            : Phrase.atom(scope.at());
            case Expression.OperatorArgument o ->
                    o.operator().kind() == OperatorKind.BUILT_IN
                            ? reader.quote(e)
                            : Phrase.atom(o.operator().name());
            case Expression.Labelled l -> reader.term(l.body(), scope);
            case Expression.Let l ->
                    choices.let(l, scope, b -> reader.term(b, scope)).enclosedUnless(Shape.ATOM);
            case Expression.Instantiated i ->
                    choices.instantiated(i, scope, b -> reader.term(b, scope))
                            .enclosedUnless(Shape.ATOM);
            case Expression.Bind b -> collections.bound(b, scope);
            case Apply a when a.operator().kind() == OperatorKind.BUILT_IN ->
                    Forms.isWhole(a) ? builtIn(a, scope) : reader.quote(a);
            case Apply a when Standard.wording(a) != null -> reader.worded(a, scope);
            case Apply a when Standard.binding(a) > 0 -> arithmetic(a, scope);
            case Apply a -> reader.use(a, scope);
        };
    }

    private Phrase builtIn(Apply e, Scope scope) {
        return switch (e.operator().name()) {
            case "TRUE", "FALSE", "BOOLEAN" -> Phrase.atom(e.operator().name());
            case "STRING" -> Phrase.of(Shape.NOUN, "the set of strings");
            case "'", "f[]", "." -> paths.read(e, scope);
            case "IF", "CASE" -> choices.term(e, scope);
            case "<<>>" -> collections.sequence(e, scope);
            case "[|->]" ->
                    Phrase.of(Shape.NOUN, "the record (", fields(e, ": ", reader, scope), ")");
            case "EXCEPT" -> except(e, scope);
            case "DOMAIN" ->
                    Phrase.of(Shape.NOUN, "the domain of ", reader.of(Forms.first(e), scope));
            default -> collections.set(e, scope);
        };
    }

    /** The fields of a record, or of a set of records, with what is in each. */
    static Phrase fields(Expression e, String by, Reader reader, Scope scope) {
        List<Phrase> fields = new ArrayList<>();
        for (Expression pair : Forms.arguments(e)) {
            boolean named =
                    Forms.arguments(pair).size() == 2
                            && Forms.first(pair) instanceof Expression.Literal;
            fields.add(
                    named
                            ? Phrase.of(
                                    Shape.LIST,
                                    ((Expression.Literal) Forms.first(pair)).text() + by,
                                    reader.item(Forms.second(pair), scope))
                            : reader.quote(pair));
        }
        return Reader.separated(fields, ", ");
    }

    private Phrase arithmetic(Apply e, Scope scope) {
        int binding = Standard.binding(e);
        String symbol = e.operator().name();
        symbol = symbol.substring(symbol.lastIndexOf('!') + 1);
        if (e.arguments().size() == 1) {
            return Phrase.of(Shape.MATH, "-", reader.operand(Forms.first(e), scope)).bound(binding);
        }
        // A chain of the same operator needs no brackets on its left, nor one of sums.
        Expression first = Forms.bare(Forms.first(e));
        Phrase left = reader.term(first, scope);
        boolean chain =
                binding > 1
                        && left.is(Shape.MATH)
                        && left.binding() == binding
                        && (binding == 2
                                || binding == 3
                                        && first instanceof Apply a
                                        && a.operator().name().equals(e.operator().name()));
        return Phrase.of(
                        Shape.MATH,
                        chain ? left : tighter(left, binding),
                        symbol.equals("..") ? ".." : " " + word(symbol) + " ",
                        tighter(reader.term(Forms.second(e), scope), binding))
                .bound(binding);
    }

    private static String word(String symbol) {
        return symbol.equals("\\div") ? "div" : symbol;
    }

    private static Phrase tighter(Phrase operand, int binding) {
        boolean fits =
                operand.is(Shape.ATOM)
                        || binding > 1 && operand.is(Shape.MATH) && operand.binding() > binding;
        return fits ? operand : operand.enclosed();
    }

    private Phrase except(Apply e, Scope scope) {
        Phrase whole = reader.operand(Forms.first(e), scope);
        List<Phrase> changes = new ArrayList<>();
        for (Expression change : e.arguments().subList(1, e.arguments().size())) {
            if (!Forms.isBuiltIn(change, "!=", 2)) {
                return reader.quote(e);
            }
            Phrase part = whole;
            for (Expression step : Forms.arguments(Forms.first(change))) {
                part = paths.changed(part, step, scope);
            }
            // After another change of the same EXCEPT the value is no longer the one before.
            String at = e.arguments().size() == 2 ? part.text() : null;
            Scope inside = scope.withAt(at);
            Expression to = Forms.second(change);
            Phrase value = at == null ? reader.operand(to, inside) : reader.item(to, inside);
            changes.add(Phrase.of(Shape.LIST, part, " is ", value));
        }
        return Phrase.of(
                Shape.LIST, whole, " except that ", Phrase.series(Shape.LIST, changes, "and"));
    }
}
