package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.List;

/** Specs with every kind of expression, drawn at random. */
final class RandomSpecs {
    private final RandomParts parts;

    RandomSpecs(RandomParts parts) {
        this.parts = parts;
    }

    Spec spec() {
        return new Spec(List.of(module(), module()));
    }

    private Module module() {
        return new Module(
                parts.name(),
                parts.maybe(parts::path),
                parts.range(),
                parts.list(2, parts::name),
                parts.list(2, this::declaration),
                parts.list(2, this::declaration),
                parts.list(3, () -> definition(3)),
                parts.list(1, this::assumption));
    }

    private Assumption assumption() {
        return new Assumption(parts.maybe(parts::name), parts.range(), expression(2));
    }

    private Declaration declaration() {
        return new Declaration(parts.name(), parts.random.nextInt(3), parts.range());
    }

    private Definition definition(int depth) {
        return new Definition(
                parts.name(),
                parts.name(),
                parts.list(2, this::declaration),
                level(),
                parts.bool(),
                parts.bool(),
                parts.range(),
                parts.range(),
                expression(depth));
    }

    private Level level() {
        return parts.one(Level.values());
    }

    Expression expression(int depth) {
        if (depth == 0) {
            return parts.bool()
                    ? new Expression.At(parts.range(), level())
                    : new Expression.Literal(
                            parts.one(Expression.Literal.LiteralKind.values()),
                            parts.text(),
                            parts.range());
        }
        return switch (parts.random.nextInt(6)) {
            case 0 ->
                    new Expression.Apply(
                            operator(),
                            parts.list(3, () -> expression(depth - 1)),
                            parts.range(),
                            level());
            case 1 ->
                    new Expression.Bind(
                            parts.one(Expression.Binder.values()),
                            parts.list(2, () -> bound(depth - 1)),
                            parts.list(2, () -> expression(depth - 1)),
                            parts.range(),
                            level());
            case 2 ->
                    new Expression.Let(
                            parts.list(2, () -> definition(depth - 1)),
                            expression(depth - 1),
                            parts.range(),
                            level());
            case 3 ->
                    new Expression.Labelled(
                            parts.name(), expression(depth - 1), parts.range(), level());
            case 4 -> new Expression.OperatorArgument(operator(), parts.range(), level());
            default ->
                    new Expression.Instantiated(
                            parts.list(
                                    2,
                                    () ->
                                            new Expression.Substitution(
                                                    parts.name(), expression(depth - 1))),
                            expression(depth - 1),
                            parts.range(),
                            level());
        };
    }

    private Expression.Bound bound(int depth) {
        return new Expression.Bound(
                parts.list(2, parts::name), parts.bool(), parts.maybe(() -> expression(depth)));
    }

    private Expression.Operator operator() {
        return new Expression.Operator(
                parts.name(),
                parts.one(Expression.Operator.OperatorKind.values()),
                parts.maybe(parts::name));
    }
}
