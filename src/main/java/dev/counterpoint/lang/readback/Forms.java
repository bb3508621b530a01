package dev.counterpoint.lang.readback;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Bind;
import dev.counterpoint.spec.Expression.Binder;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shapes of formulas. */
final class Forms {
    private static final Set<String> FORMULAS =
            Set.of(
                    "/\\",
                    "\\/",
                    "~",
                    "=>",
                    "<=>",
                    "=",
                    "/=",
                    "\\in",
                    "\\notin",
                    "\\subseteq",
                    "ENABLED",
                    "UNCHANGED",
                    "[]",
                    "<>",
                    "~>",
                    "-+->",
                    "\\cdot",
                    "[]_",
                    "<<>>_",
                    "WF_",
                    "SF_");
    private static final Set<Binder> QUANTIFIERS =
            Set.of(Binder.FOR_ALL, Binder.EXISTS, Binder.TEMPORAL_FOR_ALL, Binder.TEMPORAL_EXISTS);

    private static final Set<String> OF_TWO =
            Set.of(
                    "=>",
                    "<=>",
                    "=",
                    "/=",
                    "\\in",
                    "\\notin",
                    "\\subseteq",
                    "~>",
                    "-+->",
                    "\\cdot",
                    "[]_",
                    "<<>>_",
                    "WF_",
                    "SF_",
                    "f[]",
                    ".",
                    "\\",
                    "[->]");
    private static final Set<String> OF_ONE =
            Set.of(
                    "/\\",
                    "\\/",
                    "~",
                    "UNCHANGED",
                    "'",
                    "ENABLED",
                    "[]",
                    "<>",
                    "SUBSET",
                    "UNION",
                    "DOMAIN",
                    "EXCEPT",
                    "\\cup",
                    "\\cap",
                    "\\X",
                    "CASE");

    private Forms() {}

    /** Whether a built-in operator has the arguments it needs to be read. */
    static boolean isWhole(Apply e) {
        String symbol = e.operator().name();
        int needed =
                symbol.equals("IF")
                        ? 3
                        : OF_TWO.contains(symbol) ? 2 : OF_ONE.contains(symbol) ? 1 : 0;
        return e.arguments().size() >= needed;
    }

    static boolean isBuiltIn(Expression e, String symbol) {
        return e instanceof Apply apply
                && apply.operator().kind() == OperatorKind.BUILT_IN
                && apply.operator().name().equals(symbol);
    }

    /** Whether it is a use of a built-in operator with so many arguments. */
    static boolean isBuiltIn(Expression e, String symbol, int arguments) {
        return isBuiltIn(e, symbol) && arguments(e).size() == arguments;
    }

    static boolean isVariable(Expression e) {
        return e instanceof Apply apply
                && apply.operator().kind() == OperatorKind.VARIABLE
                && apply.arguments().isEmpty();
    }

    /** Whether it is a definition's name, with its arguments. */
    static boolean isDefined(Expression e) {
        return e instanceof Apply apply
                && apply.operator().kind() == OperatorKind.DEFINITION
                && !Standard.knows(apply)
                && isWord(apply.operator().name());
    }

    static boolean isWord(String name) {
        return !name.isEmpty()
                && (Character.isLetterOrDigit(name.charAt(0)) || name.charAt(0) == '_');
    }

    static List<Expression> arguments(Expression e) {
        return e instanceof Apply apply ? apply.arguments() : List.of();
    }

    static Expression first(Expression e) {
        return arguments(e).getFirst();
    }

    static Expression second(Expression e) {
        return arguments(e).get(1);
    }

    /** Without labels. */
    static Expression bare(Expression e) {
        return e instanceof Expression.Labelled labelled ? bare(labelled.body()) : e;
    }

    /** The members of a conjunction, disjunction or union and of those of the same sort in it. */
    static Stream<Expression> members(Expression e, String symbol) {
        return isBuiltIn(e, symbol)
                ? arguments(e).stream().flatMap(a -> members(a, symbol))
                : Stream.of(e);
    }

    /** Whether it is true or false by its form. */
    static boolean isFormula(Expression e) {
        return switch (e) {
            case Apply a when isBuiltIn(a, "IF", 3) ->
                    isFormula(second(a)) || isFormula(a.arguments().get(2));
            case Apply a when isBuiltIn(a, "CASE") ->
                    a.arguments().stream()
                            .flatMap(arm -> arguments(arm).reversed().stream().limit(1))
                            .anyMatch(Forms::isFormula);
            case Apply a when isBuiltIn(a, "'", 1) -> isFormula(first(a));
            case Apply a ->
                    a.operator().kind() == OperatorKind.BUILT_IN
                                    && FORMULAS.contains(a.operator().name())
                            || Standard.isFormula(a);
            case Bind b -> QUANTIFIERS.contains(b.binder());
            case Expression.Let l -> isFormula(l.body());
            case Expression.Labelled l -> isFormula(l.body());
            case Expression.Instantiated i -> isFormula(i.body());
            case Expression.Literal l -> false;
            case Expression.At at -> false;
            case Expression.OperatorArgument o -> false;
        };
    }
}
