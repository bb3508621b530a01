package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.At;
import dev.counterpoint.spec.Expression.Bind;
import dev.counterpoint.spec.Expression.Binder;
import dev.counterpoint.spec.Expression.Bound;
import dev.counterpoint.spec.Expression.Instantiated;
import dev.counterpoint.spec.Expression.Labelled;
import dev.counterpoint.spec.Expression.Let;
import dev.counterpoint.spec.Expression.Literal;
import dev.counterpoint.spec.Expression.Literal.LiteralKind;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Expression.OperatorArgument;
import dev.counterpoint.spec.Expression.Substitution;
import dev.counterpoint.spec.Level;

import java.util.List;

/** Expression trees as parts of messages: a byte for the kind, the place, the level, the parts. */
final class ExpressionCodec {
    static final Codes<Level> LEVELS =
            new Codes<>(
                    Level.class,
                    List.of(Level.CONSTANT, Level.STATE, Level.ACTION, Level.TEMPORAL));

    private static final Codes<Binder> BINDERS =
            new Codes<>(
                    Binder.class,
                    List.of(
                            Binder.FOR_ALL,
                            Binder.EXISTS,
                            Binder.TEMPORAL_FOR_ALL,
                            Binder.TEMPORAL_EXISTS,
                            Binder.CHOOSE,
                            Binder.SET_FILTER,
                            Binder.SET_OF_ALL,
                            Binder.FUNCTION,
                            Binder.LAMBDA));
    private static final Codes<OperatorKind> OPERATORS =
            new Codes<>(
                    OperatorKind.class,
                    List.of(
                            OperatorKind.BUILT_IN,
                            OperatorKind.CONSTANT,
                            OperatorKind.VARIABLE,
                            OperatorKind.DEFINITION,
                            OperatorKind.BOUND));
    private static final Codes<LiteralKind> LITERALS =
            new Codes<>(LiteralKind.class, List.of(LiteralKind.NUMBER, LiteralKind.STRING));

    private static final int APPLY = 1;
    private static final int BIND = 2;
    private static final int LET = 3;
    private static final int LITERAL = 4;
    private static final int AT = 5;
    private static final int LABELLED = 6;
    private static final int OPERATOR_ARGUMENT = 7;
    private static final int INSTANTIATED = 8;

    private ExpressionCodec() {}

    static void write(MessageWriter out, Expression expression) {
        out.nested(() -> writeNested(out, expression));
    }

    private static void writeNested(MessageWriter out, Expression expression) {
        switch (expression) {
            case Apply e -> {
                begin(out, APPLY, e);
                write(out, e.operator());
                out.list(e.arguments(), argument -> write(out, argument));
            }
            case Bind e -> {
                begin(out, BIND, e);
                BINDERS.write(out, e.binder());
                out.list(e.bounds(), bound -> write(out, bound));
                out.list(e.bodies(), body -> write(out, body));
            }
            case Let e -> {
                begin(out, LET, e);
                out.list(e.definitions(), definition -> SpecCodec.write(out, definition));
                write(out, e.body());
            }
            case Literal e -> {
                begin(out, LITERAL, e);
                LITERALS.write(out, e.kind());
                out.text(e.text());
            }
            case At e -> begin(out, AT, e);
            case Labelled e -> {
                begin(out, LABELLED, e);
                out.text(e.label());
                write(out, e.body());
            }
            case OperatorArgument e -> {
                begin(out, OPERATOR_ARGUMENT, e);
                write(out, e.operator());
            }
            case Instantiated e -> {
                begin(out, INSTANTIATED, e);
                out.list(e.substitutions(), substitution -> write(out, substitution));
                write(out, e.body());
            }
        }
    }

    private static void begin(MessageWriter out, int kind, Expression expression) {
        out.bytes().put(kind);
        out.range(expression.range());
        LEVELS.write(out, expression.level());
    }

    static Expression read(MessageReader in) {
        return in.nested(() -> readNested(in));
    }

    private static Expression readNested(MessageReader in) {
        int kind = in.bytes().get();
        var range = in.range();
        Level level = LEVELS.read(in);
        return switch (kind) {
            case APPLY -> new Apply(operator(in), in.list(() -> read(in)), range, level);
            case BIND ->
                    new Bind(
                            BINDERS.read(in),
                            in.list(() -> bound(in)),
                            in.list(() -> read(in)),
                            range,
                            level);
            case LET -> new Let(in.list(() -> SpecCodec.definition(in)), read(in), range, level);
            case LITERAL -> new Literal(LITERALS.read(in), in.text(), range);
            case AT -> new At(range, level);
            case LABELLED -> new Labelled(in.text(), read(in), range, level);
            case OPERATOR_ARGUMENT -> new OperatorArgument(operator(in), range, level);
            case INSTANTIATED ->
                    new Instantiated(in.list(() -> substitution(in)), read(in), range, level);
            default -> throw new ProtocolException("no kind of expression: " + kind);
        };
    }

    private static void write(MessageWriter out, Operator operator) {
        out.text(operator.name());
        OPERATORS.write(out, operator.kind());
        out.nullable(operator.module(), out::text);
    }

    private static Operator operator(MessageReader in) {
        return new Operator(in.text(), OPERATORS.read(in), in.nullable(in::text));
    }

    private static void write(MessageWriter out, Bound bound) {
        out.list(bound.names(), out::text);
        out.bool(bound.tuple());
        out.nullable(bound.set(), set -> write(out, set));
    }

    private static Bound bound(MessageReader in) {
        return new Bound(in.list(in::text), in.bool(), in.nullable(() -> read(in)));
    }

    private static void write(MessageWriter out, Substitution substitution) {
        out.text(substitution.name());
        write(out, substitution.by());
    }

    private static Substitution substitution(MessageReader in) {
        return new Substitution(in.text(), read(in));
    }
}
