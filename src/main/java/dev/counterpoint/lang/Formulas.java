package dev.counterpoint.lang;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shapes of resolved formulas. */
final class Formulas {
    private static final Set<String> AND = Set.of("/\\");
    private static final Set<String> OR = Set.of("\\/");
    private static final Set<String> SQUARE = Set.of("[]_");

    private Formulas() {}

    static boolean isDisjunction(Expression formula) {
        return isBuiltIn(formula, OR);
    }

    /** The conjuncts, those of conjunctions in it too. */
    static Stream<Expression> conjuncts(Expression formula) {
        Expression bare = bare(formula);
        return isBuiltIn(bare, AND)
                ? ((Apply) bare).arguments().stream().flatMap(Formulas::conjuncts)
                : Stream.of(bare);
    }

    /** What stands under {@code []}; null for any other formula. */
    static @Nullable Expression always(Expression formula) {
        Expression bare = bare(formula);
        return isBuiltIn(bare, Set.of("[]")) ? ((Apply) bare).arguments().getFirst() : null;
    }

    /** The action A of {@code [][A]_v}; null for any other formula. */
    static @Nullable Expression everyStep(Expression formula) {
        Expression inner = always(formula);
        if (inner == null) {
            return null;
        }
        Expression bare = bare(inner);
        return isBuiltIn(bare, SQUARE) ? ((Apply) bare).arguments().getFirst() : null;
    }

    /** Without labels, local definitions and the seams of instances around it. */
    static Expression bare(Expression formula) {
        return switch (formula) {
            case Expression.Labelled e -> bare(e.body());
            case Expression.Let e -> bare(e.body());
            case Expression.Instantiated e -> bare(e.body());
            case Expression e -> e;
        };
    }

    /** The expressions right under one; bodies of local definitions too. */
    static Stream<Expression> children(Expression formula) {
        return switch (formula) {
            case Apply e -> e.arguments().stream();
            case Expression.Bind e ->
                    Stream.concat(
                            e.bounds().stream().flatMap(b -> Stream.ofNullable(b.set())),
                            e.bodies().stream());
            case Expression.Let e ->
                    Stream.concat(e.definitions().stream().map(d -> d.body()), Stream.of(e.body()));
            case Expression.Labelled e -> Stream.of(e.body());
            case Expression.Instantiated e ->
                    Stream.concat(
                            e.substitutions().stream().map(Expression.Substitution::by),
                            Stream.of(e.body()));
            case Expression.Literal e -> Stream.of();
            case Expression.At e -> Stream.of();
            case Expression.OperatorArgument e -> Stream.of();
        };
    }

    /** The operator that an expression applies or passes on; null where it is neither. */
    static Expression.@Nullable Operator operator(Expression formula) {
        return switch (formula) {
            case Apply e -> e.operator();
            case Expression.OperatorArgument e -> e.operator();
            default -> null;
        };
    }

    /** The name of a built-in or defined operator between or before arguments; else empty. */
    static String symbol(Expression formula) {
        Expression.Operator operator = operator(formula);
        return operator == null ? "" : operator.name();
    }

    static List<Expression> arguments(Expression formula) {
        return formula instanceof Apply apply ? apply.arguments() : List.of();
    }

    private static boolean isBuiltIn(Expression formula, Set<String> symbols) {
        return formula instanceof Apply apply
                && apply.operator().kind() != OperatorKind.BOUND
                && symbols.contains(apply.operator().name())
                && !apply.arguments().isEmpty();
    }
}
