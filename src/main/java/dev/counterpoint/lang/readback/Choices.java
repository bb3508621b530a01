package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Instantiated;
import dev.counterpoint.spec.Expression.Let;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** IF, CASE and LET, of statements and of terms. */
final class Choices {
    private static final int LONG = 100;

    private final Reader reader;

    Choices(Reader reader) {
        this.reader = reader;
    }

    /** As a list where it is long and may be one. */
    Phrase ifThenElse(Apply e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        return fitting(e, scope, branch);
    }

    /** As a list where it is long and may be one. */
    Phrase cases(Apply e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        return fitting(e, scope, branch);
    }

    private Phrase fitting(Apply e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        if (!scope.flat()) {
            List<Phrase> arms = arms(e, scope, branch);
            boolean small = arms.stream().noneMatch(Phrase::hasItems);
            if (!small || arms.stream().mapToInt(a -> a.text().length()).sum() > LONG) {
                return Phrase.list(lead(e), arms);
            }
        }
        return inLine(e, scope, branch);
    }

    private Phrase inLine(Apply e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        List<Phrase> arms =
                arms(
                        e,
                        scope,
                        (b, s) -> {
                            Phrase value = branch.apply(b, s);
                            return value.is(Shape.OPEN) ? value.enclosed() : value;
                        });
        return Phrase.of(Shape.OPEN, Reader.separated(arms, "; "));
    }

    Phrase listed(Expression e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        return Phrase.list(lead(e), arms(e, scope, branch));
    }

    /** A value by cases. */
    Phrase term(Apply e, Scope scope) {
        return inLine(e, scope, reader::term).enclosed();
    }

    private static String lead(Expression e) {
        return Forms.isBuiltIn(e, "IF") ? "by the first case that fits" : "by a case that fits";
    }

    private List<Phrase> arms(
            Expression e, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        List<Phrase> arms = new ArrayList<>();
        if (Forms.isBuiltIn(e, "IF", 3)) {
            Expression rest = e;
            for (;
                    Forms.isBuiltIn(rest, "IF", 3);
                    rest = Forms.bare(Forms.arguments(rest).get(2))) {
                arms.add(arm(rest, arms.isEmpty() ? "if " : "else if ", scope, branch));
            }
            arms.add(Phrase.of(Shape.OPEN, "otherwise: ", branch.apply(rest, scope)));
            return arms;
        }
        for (Expression arm : Forms.arguments(e)) {
            arms.add(
                    Forms.isBuiltIn(arm, "OTHER", 1)
                            ? Phrase.of(
                                    Shape.OPEN,
                                    "otherwise: ",
                                    branch.apply(Forms.first(arm), scope))
                            : arm(arm, "in case ", scope, branch));
        }
        return arms;
    }

    private Phrase arm(
            Expression e, String word, Scope scope, BiFunction<Expression, Scope, Phrase> branch) {
        Phrase condition = Junctions.closed(reader.flatClause(Forms.first(e), scope));
        Phrase value = branch.apply(Forms.second(e), scope);
        return Phrase.of(Shape.OPEN, word, condition, ": ", value.tail());
    }

    Phrase let(Let e, Scope scope, Function<Expression, Phrase> body) {
        Scope inside = scope.inside();
        List<Phrase> listed = new ArrayList<>();
        List<Phrase> named = new ArrayList<>();
        for (Definition definition : e.definitions()) {
            String name = name(definition);
            Phrase value = reader.item(definition.body(), inside);
            named.add(Phrase.of(Shape.LIST, name + " standing for ", value));
            listed.add(Phrase.of(Shape.OPEN, name + " stands for ", value(definition, inside)));
        }
        return with(named, listed, scope, body.apply(e.body()));
    }

    private Phrase value(Definition definition, Scope scope) {
        Expression body = definition.body();
        return Forms.isFormula(body) ? reader.clause(body, scope) : reader.term(body, scope);
    }

    private static String name(Definition definition) {
        return definition.parameters().isEmpty()
                ? definition.name()
                : definition.name()
                        + "("
                        + String.join(
                                ", ", definition.parameters().stream().map(p -> p.name()).toList())
                        + ")";
    }

    Phrase instantiated(Instantiated e, Scope scope, Function<Expression, Phrase> body) {
        List<Phrase> named = new ArrayList<>();
        for (Expression.Substitution substitution : e.substitutions()) {
            Phrase by = reader.item(substitution.by(), scope.inside());
            if (!by.text().equals(substitution.name())) {
                named.add(Phrase.of(Shape.LIST, substitution.name() + " standing for ", by));
            }
        }
        return with(named, named, scope, body.apply(e.body()));
    }

    private static Phrase with(List<Phrase> named, List<Phrase> listed, Scope scope, Phrase body) {
        if (named.isEmpty()) {
            return body;
        }
        boolean term = body.is(Shape.ATOM, Shape.MATH, Shape.NOUN, Shape.LIST);
        Shape shape = term ? Shape.LIST : Shape.OPEN;
        boolean small = named.stream().mapToInt(n -> n.text().length()).sum() <= LONG;
        return scope.flat() || small
                ? Phrase.of(
                        shape, "with ", Phrase.series(Shape.LIST, named, "and"), ": ", body.tail())
                : Phrase.of(
                        shape, Phrase.list("with these names", listed), ", this: ", body.tail());
    }
}
