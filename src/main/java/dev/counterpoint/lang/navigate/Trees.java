package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Module;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks over resolved expressions. */
public final class Trees {
    private Trees() {}

    /** What an expression is made of. */
    public static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.Apply e -> e.arguments();
            case Expression.Bind e ->
                    Stream.concat(
                                    e.bounds().stream().flatMap(b -> Stream.ofNullable(b.set())),
                                    e.bodies().stream())
                            .toList();
            case Expression.Let e ->
                    Stream.concat(
                                    e.definitions().stream().map(Definition::body),
                                    Stream.of(e.body()))
                            .toList();
            case Expression.Labelled e -> List.of(e.body());
            case Expression.Instantiated e ->
                    Stream.concat(
                                    e.substitutions().stream().map(Expression.Substitution::by),
                                    Stream.of(e.body()))
                            .toList();
            case Expression.Literal e -> List.of();
            case Expression.At e -> List.of();
            case Expression.OperatorArgument e -> List.of();
        };
    }

    /** Hands out an expression and all it is made of, the whole before its parts. */
    public static void each(Expression expression, Consumer<Expression> visit) {
        visit.accept(expression);
        parts(expression).forEach(part -> each(part, visit));
    }

    /** Hands out all expressions of a module. */
    static void each(Module module, Consumer<Expression> visit) {
        module.definitions().forEach(d -> each(d.body(), visit));
        module.assumptions().forEach(a -> each(a.body(), visit));
    }
}
