package dev.counterpoint.lang;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a spec uses its constants, from which one sees what they stand for. */
final class ConstantUses {
    private static final Set<String> SET_OPERATORS =
            Set.of(
                    "\\cup",
                    "\\cap",
                    "\\",
                    "SUBSET",
                    "\\subseteq",
                    "Cardinality",
                    "IsFiniteSet",
                    "\\X");
    private static final Set<String> NUMBER_OPERATORS =
            Set.of(
                    "<", ">", "\\leq", "\\geq", "<=", "=<", ">=", "+", "-", "*", "..", "\\div", "%",
                    "^");
    private static final Set<String> TRUTH_OPERATORS = Set.of("/\\", "\\/", "~", "=>", "<=>");

    private final Map<String, Uses> uses = new HashMap<>();

    /** What a constant is used as. */
    enum Use {
        SET,
        NUMBER,
        TRUTH,
        FUNCTION
    }

    /** The uses of one constant. */
    static final class Uses {
        private final Set<Use> as = EnumSet.noneOf(Use.class);
        private @Nullable String elementOf;
        private @Nullable String subsetsOf;

        boolean as(Use use) {
            return as.contains(use);
        }

        /** The constant set that it is said to be an element of. */
        @Nullable String elementOf() {
            return elementOf;
        }

        /** The constant set that its elements are said to be subsets of. */
        @Nullable String subsetsOf() {
            return subsetsOf;
        }

        boolean dependsOnOthers() {
            return elementOf != null || subsetsOf != null;
        }
    }

    ConstantUses(Spec spec) {
        for (Module module : spec.modules()) {
            if (!module.isStandard()) {
                module.assumptions()
                        .forEach(a -> Formulas.conjuncts(a.body()).forEach(this::assumed));
                module.assumptions().forEach(a -> read(a.body()));
                module.definitions().forEach(d -> read(d.body()));
            }
        }
    }

    Uses of(String constant) {
        return uses.computeIfAbsent(constant, c -> new Uses());
    }

    private void assumed(Expression formula) {
        List<Expression> arguments = Formulas.arguments(formula);
        String symbol = Formulas.symbol(formula);
        if (arguments.size() == 2 && symbol.equals("\\in")) {
            member(arguments.get(0), arguments.get(1));
        } else if (arguments.size() == 2 && symbol.equals("\\subseteq")) {
            Expression left = arguments.get(0);
            if (Formulas.symbol(left).equals("{}")) {
                Formulas.arguments(left).forEach(e -> member(e, arguments.get(1)));
            } else if (constant(left) != null
                    && Formulas.symbol(arguments.get(1)).equals("SUBSET")) {
                of(name(left)).subsetsOf =
                        constant(Formulas.arguments(arguments.get(1)).getFirst());
            }
        } else if (formula instanceof Expression.Bind all
                && all.binder() == Expression.Binder.FOR_ALL) {
            quantified(all);
        }
    }

    /** {@code \A q \in Quorum : q \subseteq Node} says that Quorum holds subsets of Node. */
    private void quantified(Expression.Bind all) {
        for (Expression.Bound bound : all.bounds()) {
            Expression over = bound.set();
            if (over == null || constant(over) == null) {
                continue;
            }
            all.bodies().stream()
                    .flatMap(Formulas::conjuncts)
                    .filter(e -> Formulas.symbol(e).equals("\\subseteq"))
                    .map(Formulas::arguments)
                    .filter(a -> bound.names().contains(Formulas.symbol(a.getFirst())))
                    .forEach(a -> of(name(over)).subsetsOf = constant(a.getLast()));
        }
    }

    private void member(Expression element, Expression set) {
        if (constant(element) == null) {
            return;
        }
        Uses found = of(name(element));
        String of = Formulas.symbol(set);
        Expression from = of.equals("\\") ? Formulas.arguments(set).getFirst() : set;
        switch (Formulas.symbol(from)) {
            case "Nat", "Int", "Real", ".." -> found.as.add(Use.NUMBER);
            case "BOOLEAN" -> found.as.add(Use.TRUTH);
            case "SUBSET" -> found.as.add(Use.SET);
            case "[->]", "Seq" -> found.as.add(Use.FUNCTION);
            default -> found.elementOf = constant(from);
        }
    }

    private void read(Expression formula) {
        String symbol = Formulas.symbol(formula);
        List<Expression> arguments = Formulas.arguments(formula);
        if (SET_OPERATORS.contains(symbol) || symbol.equals("[->]")) {
            arguments.forEach(a -> mark(a, Use.SET));
        } else if (NUMBER_OPERATORS.contains(symbol)) {
            arguments.forEach(a -> mark(a, Use.NUMBER));
        } else if (TRUTH_OPERATORS.contains(symbol)) {
            arguments.forEach(a -> mark(a, Use.TRUTH));
        } else if (symbol.equals("IF")) {
            mark(arguments.getFirst(), Use.TRUTH);
        } else if (symbol.equals("f[]") || symbol.equals("DOMAIN")) {
            mark(arguments.getFirst(), Use.FUNCTION);
        } else if (symbol.equals("\\in") || symbol.equals("\\notin")) {
            mark(arguments.getLast(), Use.SET);
        }
        if (formula instanceof Expression.Bind bind) {
            for (Expression.Bound bound : bind.bounds()) {
                if (bound.set() != null) {
                    mark(bound.set(), Use.SET);
                }
            }
        }
        Formulas.children(formula).forEach(this::read);
    }

    private void mark(Expression expression, Use use) {
        if (constant(expression) != null) {
            of(name(expression)).as.add(use);
        }
    }

    private static @Nullable String constant(Expression expression) {
        Expression.Operator operator = Formulas.operator(expression);
        return operator != null
                        && operator.kind() == OperatorKind.CONSTANT
                        && Formulas.arguments(expression).isEmpty()
                ? operator.name()
                : null;
    }

    private static String name(Expression expression) {
        return Formulas.symbol(expression);
    }
}
