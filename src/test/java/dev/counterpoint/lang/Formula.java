package dev.counterpoint.lang;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds resolved formulas and a spec of one module for tests; its text is made along. */
final class Formula {
    static final String MODULE = "M";
    private static final SourceRange PLACE = new SourceRange(MODULE, 1, 1, 1, 1);

    private final StringBuilder text = new StringBuilder("---- MODULE M ----\n");
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Declaration> constants = new ArrayList<>();

    static Expression builtIn(String symbol, Level level, Expression... arguments) {
        return apply(symbol, OperatorKind.BUILT_IN, level, arguments);
    }

    static Expression constant(String name) {
        return apply(name, OperatorKind.CONSTANT, Level.CONSTANT);
    }

    static Expression bound(String name) {
        return apply(name, OperatorKind.BOUND, Level.CONSTANT);
    }

    static Expression name(String name, Level level, Expression... arguments) {
        return apply(name, OperatorKind.DEFINITION, level, arguments);
    }

    static Expression bind(Expression.Binder binder, String name, Expression set, Expression body) {
        return new Expression.Bind(
                binder,
                List.of(new Expression.Bound(List.of(name), false, set)),
                List.of(body),
                PLACE,
                body.level());
    }

    private static Expression apply(
            String name, OperatorKind kind, Level level, Expression... arguments) {
        String module = kind == OperatorKind.DEFINITION ? MODULE : null;
        return new Expression.Apply(
                new Operator(name, kind, module), List.of(arguments), PLACE, level);
    }

    Formula constants(String... names) {
        Stream.of(names).forEach(n -> constants.add(new Declaration(n, 0, PLACE)));
        return this;
    }

    /** Adds {@code comment} and under it a definition. */
    Formula define(String comment, String name, Expression body, String... parameters) {
        SourceRange range = write(comment, name + " == 1");
        definitions.add(
                new Definition(
                        name,
                        MODULE,
                        Stream.of(parameters).map(p -> new Declaration(p, 0, PLACE)).toList(),
                        body.level(),
                        false,
                        false,
                        range,
                        range,
                        body));
        return this;
    }

    Formula assume(String comment, Expression body) {
        assumptions.add(new Assumption(null, write(comment, "ASSUME 1"), body));
        return this;
    }

    private SourceRange write(String comment, String statement) {
        text.append('\n').append(comment.isEmpty() ? "" : "\\* " + comment + "\n");
        int start = text.length();
        text.append(statement).append('\n');
        return new TextLines(text.toString()).range(MODULE, start, text.length() - 1);
    }

    String text() {
        return text + "====\n";
    }

    Spec spec() {
        return new Spec(
                List.of(
                        new Module(
                                MODULE,
                                Path.of("M.tla"),
                                PLACE,
                                List.of(),
                                constants,
                                List.of(),
                                definitions,
                                assumptions)));
    }
}
