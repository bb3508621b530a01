package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Binder;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would make a model's state space smaller, and why it may or may not be done.
 *
 * @param constant the set whose elements may be interchangeable, or the variable that grows
 * @param kind what is meant
 * @param sentence the advice with its reason
 */
public record BoundsAdvice(String constant, Kind kind, String sentence) {
    private static final Set<String> COMPARISONS =
            Set.of("<", ">", "<=", "=<", ">=", "\\leq", "\\geq", "\\in", "/=", "#", "=");

    /** What can be advised. */
    public enum Kind {
        /** The elements of a set can be taken as interchangeable. */
        SYMMETRY,
        /** They cannot, or should not. */
        NO_SYMMETRY,
        /** A number grows without a bound: a constraint would make the states finite. */
        CONSTRAINT
    }

    /** The advice for a model of a spec. */
    public static List<BoundsAdvice> of(Spec spec, Model model) {
        List<BoundsAdvice> advice = new ArrayList<>();
        for (Assignment constant : model.constants()) {
            ConstantText value = ConstantText.of(constant.value());
            boolean set = value.kind() == ConstantText.Kind.SET_OF_MODEL_VALUES;
            int size = ConstantText.modelValues(constant.value()).size();
            if (!constant.override() && set && size > 1) {
                advice.add(symmetry(spec, model, constant.name(), size));
            }
        }
        spec.variables().stream()
                .map(v -> unbounded(spec, model, v.name()))
                .filter(a -> a != null)
                .forEach(advice::add);
        return advice;
    }

    private static BoundsAdvice symmetry(Spec spec, Model model, String set, int size) {
        Symmetries symmetries = new Symmetries(spec);
        String named = symmetries.definitionFor(set);
        boolean used =
                named != null && model.symmetry().stream().anyMatch(e -> e.name().equals(named));
        if (used) {
            return new BoundsAdvice(
                    set,
                    Kind.NO_SYMMETRY,
                    "The elements of " + set + " are interchangeable already.");
        }
        if (!model.properties().isEmpty()) {
            return no(
                    set,
                    model.properties().getFirst().name()
                            + " is a temporal property, and with a symmetry its verdict can be"
                            + " wrong");
        }
        Assignment other = Symmetries.naming(model, set);
        if (other != null) {
            return no(set, other.name() + " names some of them and not others");
        }
        Definition choosing = choosing(spec, set);
        if (choosing != null) {
            return no(
                    set, choosing.name() + " uses CHOOSE, which may prefer one element to another");
        }
        return new BoundsAdvice(
                set,
                Kind.SYMMETRY,
                "The elements of %s look interchangeable: nothing chooses or names one of them. As a symmetry, up to %d times fewer states."
                        .formatted(set, factorial(size)));
    }

    private static BoundsAdvice no(String set, String reason) {
        return new BoundsAdvice(
                set,
                Kind.NO_SYMMETRY,
                "The elements of "
                        + set
                        + " are not to be taken as interchangeable: "
                        + reason
                        + ".");
    }

    private static long factorial(int n) {
        long product = 1;
        for (int i = 2; i <= Math.min(n, 15); i++) {
            product *= i;
        }
        return product;
    }

    /** A definition with CHOOSE over a set that may hold elements of a constant. */
    private static @Nullable Definition choosing(Spec spec, String set) {
        return definitions(spec)
                .filter(d -> all(d.body()).anyMatch(e -> chooses(e, set)))
                .findFirst()
                .orElse(null);
    }

    private static boolean chooses(Expression expression, String set) {
        return expression instanceof Expression.Bind bind
                && bind.binder() == Binder.CHOOSE
                && bind.bounds().stream()
                        .map(Expression.Bound::set)
                        .anyMatch(over -> over != null && mayHold(over, set));
    }

    /** Numbers hold no model values; whatever names the set or depends on the state may. */
    private static boolean mayHold(Expression over, String set) {
        Set<String> numbers = Set.of("Nat", "Int", "..", "BOOLEAN", "STRING", "Real");
        if (numbers.contains(Formulas.symbol(Formulas.bare(over)))) {
            return false;
        }
        return all(over)
                .anyMatch(
                        e -> {
                            Expression.Operator operator = Formulas.operator(e);
                            return operator != null
                                    && (operator.name().equals(set)
                                            || operator.kind() != OperatorKind.BUILT_IN
                                                    && operator.kind() != OperatorKind.CONSTANT);
                        });
    }

    private static Stream<Definition> definitions(Spec spec) {
        return spec.modules().stream()
                .filter(m -> !m.isStandard())
                .map(Module::definitions)
                .flatMap(List::stream);
    }

    private static Stream<Expression> all(Expression formula) {
        return Stream.concat(
                Stream.of(formula), Formulas.children(formula).flatMap(BoundsAdvice::all));
    }

    /** A variable that some action adds to and that nothing compares there. */
    private static @Nullable BoundsAdvice unbounded(Spec spec, Model model, String variable) {
        if (!model.constraints().isEmpty()) {
            return null;
        }
        Definition grows =
                definitions(spec)
                        .filter(d -> all(d.body()).anyMatch(e -> increments(e, variable)))
                        .filter(d -> all(d.body()).noneMatch(e -> compares(e, variable)))
                        .findFirst()
                        .orElse(null);
        return grows == null
                ? null
                : new BoundsAdvice(
                        variable,
                        Kind.CONSTRAINT,
                        "%s grows in %s, and nothing there bounds it: define a state predicate such as %s <= 3 and explore only the states within it (CONSTRAINT)."
                                .formatted(variable, grows.name(), variable));
    }

    private static boolean increments(Expression expression, String variable) {
        List<Expression> sides = Formulas.arguments(expression);
        if (!Formulas.symbol(expression).equals("=") || sides.size() != 2) {
            return false;
        }
        Expression left = sides.getFirst();
        boolean primed =
                Formulas.symbol(left).equals("'")
                        && Formulas.symbol(Formulas.arguments(left).getFirst()).equals(variable);
        Expression right = Formulas.bare(sides.getLast());
        return primed
                && Formulas.symbol(right).equals("+")
                && all(right).anyMatch(e -> Formulas.symbol(e).equals(variable));
    }

    private static boolean compares(Expression expression, String variable) {
        return COMPARISONS.contains(Formulas.symbol(expression))
                && Formulas.arguments(expression).stream()
                        .anyMatch(side -> Formulas.symbol(Formulas.bare(side)).equals(variable));
    }
}
