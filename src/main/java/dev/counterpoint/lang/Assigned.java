package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which variables an action says what they become: those that stand primed or under UNCHANGED.
 * Where that cannot be told from the tree, it counts as said.
 */
final class Assigned {
    /** Local definitions in reach, by name. */
    record Locals(Map<String, Definition> known) {
        static final Locals NONE = new Locals(Map.of());

        Locals with(List<Definition> more) {
            Map<String, Definition> all = new HashMap<>(known);
            more.forEach(d -> all.put(d.name(), d));
            return new Locals(Map.copyOf(all));
        }
    }

    private final Names names;
    private final Set<String> variables;
    private final Set<String> modules;
    private final Map<SourceRange, Set<String>> always = new HashMap<>();
    private final Map<SourceRange, Set<String>> somewhere = new HashMap<>();
    private final Set<SourceRange> open = new HashSet<>();

    /**
     * With what is looked for.
     *
     * @param variables all there are
     * @param modules those whose names mean what they mean in the root
     */
    Assigned(Names names, Set<String> variables, Set<String> modules) {
        this.names = names;
        this.variables = Set.copyOf(variables);
        this.modules = Set.copyOf(modules);
    }

    /** Those of which it is said on all paths. */
    Set<String> always(Expression formula, Locals locals) {
        return switch (formula) {
            case Expression.Labelled e -> always(e.body(), locals);
            case Expression.Let e -> always(e.body(), locals.with(e.definitions()));
            case Expression.Bind e when e.binder() == Expression.Binder.EXISTS ->
                    always(e.bodies().getFirst(), locals);
            case Expression.Apply e -> alwaysApplied(e, locals);
            default -> somewhere(formula, locals);
        };
    }

    private Set<String> alwaysApplied(Expression.Apply e, Locals locals) {
        List<Expression> parts = e.arguments();
        if (e.operator().kind() == OperatorKind.BUILT_IN) {
            return switch (e.operator().name()) {
                case "FALSE" -> variables;
                case "/\\" -> union(parts, p -> always(p, locals));
                case "\\/", "CASE" -> common(paths(e), locals);
                case "IF" -> joined(somewhere(parts.getFirst(), locals), common(paths(e), locals));
                default -> somewhere(e, locals);
            };
        }
        Definition target = target(e.operator(), locals);
        if (target == null || isForeign(target) || !open.add(target.nameRange())) {
            return somewhere(e, locals);
        }
        Locals inner = locals.known().containsValue(target) ? locals : Locals.NONE;
        Set<String> body = always.get(target.nameRange());
        if (body == null) {
            body = always(target.body(), inner);
            always.put(target.nameRange(), body);
        }
        open.remove(target.nameRange());
        return joined(body, ofArguments(e, target, locals));
    }

    /** The ways that a disjunction or a choice may go, each an action. */
    static List<Expression> paths(Expression.Apply e) {
        return switch (e.operator().name()) {
            case "IF" -> e.arguments().subList(1, 3);
            case "CASE" ->
                    e.arguments().stream().map(arm -> Formulas.arguments(arm).getLast()).toList();
            default -> e.arguments();
        };
    }

    /** Those of which it is said on some path. */
    Set<String> somewhere(Expression formula, Locals locals) {
        return switch (formula) {
            case Expression.Let e -> somewhere(e.body(), locals.with(e.definitions()));
            case Expression.Instantiated e -> variables;
            case Expression.OperatorArgument e -> ofDefinition(e.operator(), e.level(), locals);
            case Expression.Apply e -> somewhereApplied(e, locals);
            default -> union(Formulas.children(formula).toList(), p -> somewhere(p, locals));
        };
    }

    private Set<String> somewhereApplied(Expression.Apply e, Locals locals) {
        if (isPrime(e)) {
            return mentioned(e, locals);
        }
        boolean stuttering = Set.of("[]_", "<<>>_").contains(e.operator().name());
        if (stuttering && e.operator().kind() == OperatorKind.BUILT_IN) {
            return mentioned(e, locals);
        }
        Set<String> found = ofDefinition(e.operator(), e.level(), locals);
        Definition target = target(e.operator(), locals);
        return joined(
                found,
                target == null
                        ? union(e.arguments(), a -> somewhere(a, locals))
                        : ofArguments(e, target, locals));
    }

    private Set<String> ofDefinition(Operator operator, Level level, Locals locals) {
        if (operator.kind() != OperatorKind.DEFINITION) {
            return Set.of();
        }
        Definition target = target(operator, locals);
        if (target == null || isForeign(target)) {
            Level known = target == null ? level : target.level();
            return known.compareTo(Level.ACTION) < 0 ? Set.of() : variables;
        }
        Set<String> known = somewhere.get(target.nameRange());
        if (known == null) {
            somewhere.put(target.nameRange(), Set.of());
            Locals inner = locals.known().containsValue(target) ? locals : Locals.NONE;
            known = somewhere(target.body(), inner);
            somewhere.put(target.nameRange(), known);
        }
        return known;
    }

    /** An action given to an operator, or a variable that the operator primes. */
    private Set<String> ofArguments(Expression.Apply e, Definition target, Locals locals) {
        Set<String> found = union(e.arguments(), a -> somewhere(a, locals));
        return e.arguments().isEmpty() || !primesParameter(target, locals, new HashSet<>())
                ? found
                : joined(found, union(e.arguments(), a -> mentioned(a, locals)));
    }

    private boolean primesParameter(Definition target, Locals locals, Set<SourceRange> seen) {
        Set<String> parameters =
                target.parameters().stream().map(Declaration::name).collect(Collectors.toSet());
        return !parameters.isEmpty()
                && seen.add(target.nameRange())
                && primes(target.body(), parameters, locals, seen);
    }

    private boolean primes(
            Expression formula, Set<String> parameters, Locals locals, Set<SourceRange> seen) {
        Operator operator = Formulas.operator(formula);
        Definition used = operator == null ? null : target(operator, locals);
        boolean primed = isPrime(formula) && names(formula, parameters);
        return primed
                || used != null && !isForeign(used) && primesParameter(used, locals, seen)
                || Formulas.children(formula).anyMatch(p -> primes(p, parameters, locals, seen));
    }

    private static boolean names(Expression formula, Set<String> parameters) {
        Operator operator = Formulas.operator(formula);
        return operator != null
                        && operator.kind() == OperatorKind.BOUND
                        && parameters.contains(operator.name())
                || Formulas.children(formula).anyMatch(p -> names(p, parameters));
    }

    private static boolean isPrime(Expression formula) {
        return formula instanceof Expression.Apply e
                && e.operator().kind() == OperatorKind.BUILT_IN
                && Set.of("'", "UNCHANGED").contains(e.operator().name());
    }

    /** The variables that an expression talks about, through definitions too. */
    Set<String> mentioned(Expression expression, Locals locals) {
        Set<String> found = new HashSet<>();
        mention(expression, locals, found, new HashSet<>());
        return found;
    }

    private void mention(
            Expression expression, Locals locals, Set<String> found, Set<SourceRange> seen) {
        Operator operator = Formulas.operator(expression);
        if (operator != null && operator.kind() == OperatorKind.VARIABLE) {
            found.add(operator.name());
        }
        Definition used = operator == null ? null : target(operator, locals);
        if (used != null && seen.add(used.nameRange())) {
            mention(used.body(), locals, found, seen);
        }
        Formulas.children(expression).forEach(p -> mention(p, locals, found, seen));
    }

    /** What an operator is defined as; null for one without a definition. */
    @Nullable Definition target(Operator operator, Locals locals) {
        Definition local = locals.known().get(operator.name());
        return operator.kind() == OperatorKind.DEFINITION && local != null
                ? local
                : names.definition(operator);
    }

    /** Whether its variables are those of an instance. */
    boolean isForeign(Definition definition) {
        return !modules.contains(definition.module());
    }

    private Set<String> common(List<Expression> paths, Locals locals) {
        Set<String> found = new HashSet<>(variables);
        paths.forEach(p -> found.retainAll(always(p, locals)));
        return found;
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> union(
            List<Expression> parts, java.util.function.Function<Expression, Set<String>> of) {
        return parts.stream().flatMap(p -> of.apply(p).stream()).collect(Collectors.toSet());
    }
}
