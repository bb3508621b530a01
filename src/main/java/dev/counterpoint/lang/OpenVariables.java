package dev.counterpoint.lang;

import dev.counterpoint.lang.Assigned.Locals;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds actions that leave open what a variable becomes: on some path from the next-state relation
 * it is neither primed nor UNCHANGED, so that the model checker cannot take the step.
 */
public final class OpenVariables {
    /**
     * A path of an action.
     *
     * @param owner the definition it stands in
     * @param path the formula to which something is to be added
     * @param whole whether that is all the definition says
     */
    public record Finding(Definition owner, Expression path, boolean whole, Set<String> variables) {
        public Finding {
            variables = new TreeSet<>(variables);
        }
    }

    /** Where the walk is. */
    private record At(Definition owner, boolean whole, Locals locals) {
        At within(Locals fresh) {
            return new At(owner, whole, fresh);
        }

        At onOneOfSeveral() {
            return new At(owner, false, locals);
        }
    }

    private final Spec spec;
    private final Assigned assigned;
    private final Set<String> modules = new LinkedHashSet<>();
    private final Map<SourceRange, Finding> found = new LinkedHashMap<>();
    private final Set<String> walked = new HashSet<>();

    private OpenVariables(Spec spec) {
        this.spec = spec;
        extend(spec.root().name(), modules);
        assigned = new Assigned(new Names(spec), seenFrom(spec.root().name()), modules);
    }

    /** What the next-state relations of a spec and of its models leave open. */
    public static List<Finding> of(Spec spec, List<ModelFile> models) {
        OpenVariables open = new OpenVariables(spec);
        Behavior behavior = new Behavior(spec, models);
        Map<Definition, Set<String>> subscripts = new HashMap<>();
        behavior.specifications().forEach(s -> open.subscripts(s, subscripts));
        for (Definition next : behavior.next()) {
            Set<String> needed = open.seenFrom(next.module());
            Set<String> subscript = subscripts.get(next);
            if (subscript != null) {
                needed.retainAll(subscript);
            }
            if (open.modules.contains(next.module())) {
                open.walk(next.body(), new At(next, true, Locals.NONE), needed);
            }
        }
        return new ArrayList<>(open.found.values());
    }

    /** Only what {@code vars} names matters in {@code [][Next]_vars}. */
    private void subscripts(Definition specification, Map<Definition, Set<String>> subscripts) {
        Names names = new Names(spec);
        for (Expression conjunct : Formulas.conjuncts(specification.body()).toList()) {
            Expression always = Formulas.always(conjunct);
            Expression step = Formulas.everyStep(conjunct);
            Expression.Operator operator =
                    step == null ? null : Formulas.operator(Formulas.bare(step));
            Definition next = operator == null ? null : names.definition(operator);
            if (always != null && next != null) {
                Expression subscript = Formulas.arguments(Formulas.bare(always)).getLast();
                subscripts
                        .computeIfAbsent(next, n -> new HashSet<>())
                        .addAll(assigned.mentioned(subscript, Locals.NONE));
            }
        }
    }

    private Set<String> seenFrom(String module) {
        Set<String> reached = new LinkedHashSet<>();
        extend(module, reached);
        Set<String> variables = new HashSet<>();
        for (String name : reached) {
            spec.module(name).map(Module::variables).orElse(List.of()).stream()
                    .map(Declaration::name)
                    .forEach(variables::add);
        }
        return variables;
    }

    private void extend(String module, Set<String> reached) {
        if (reached.add(module)) {
            spec.module(module).ifPresent(m -> m.extended().forEach(e -> extend(e, reached)));
        }
    }

    private void walk(Expression formula, At at, Set<String> needed) {
        Set<String> missing = new HashSet<>(needed);
        missing.removeAll(assigned.always(formula, at.locals()));
        if (missing.isEmpty()) {
            return;
        }
        switch (formula) {
            case Expression.Labelled e -> walk(e.body(), at, missing);
            case Expression.Let e ->
                    walk(e.body(), at.within(at.locals().with(e.definitions())), missing);
            case Expression.Bind e when e.binder() == Expression.Binder.EXISTS ->
                    walk(e.bodies().getFirst(), at, missing);
            case Expression.Apply e -> applied(e, at, missing);
            default -> report(formula, at, missing);
        }
    }

    private void applied(Expression.Apply e, At at, Set<String> missing) {
        if (e.operator().kind() == OperatorKind.BUILT_IN) {
            switch (e.operator().name()) {
                case "\\/", "IF", "CASE" ->
                        Assigned.paths(e).forEach(p -> walk(p, at.onOneOfSeveral(), missing));
                case "/\\" -> conjunction(e, at, missing);
                default -> report(e, at, missing);
            }
            return;
        }
        Definition target = assigned.target(e.operator(), at.locals());
        boolean entered =
                target != null
                        && target.level().compareTo(Level.ACTION) >= 0
                        && !assigned.isForeign(target);
        if (target == null || !entered) {
            report(e, at, missing);
            return;
        }
        Set<String> outside = new HashSet<>(missing);
        Set<String> inside = seenFrom(target.module());
        outside.removeAll(inside);
        inside.retainAll(missing);
        report(e, at, outside);
        boolean local = at.locals().known().containsValue(target);
        if (walked.add(target.nameRange() + " " + new TreeSet<>(inside))) {
            walk(
                    target.body(),
                    local ? new At(target, true, at.locals()) : new At(target, true, Locals.NONE),
                    inside);
        }
    }

    /** What is said in one conjunct on some of its paths is missing on the others. */
    private void conjunction(Expression.Apply e, At at, Set<String> missing) {
        Set<String> here = new HashSet<>();
        Map<Expression, Set<String>> deeper = new LinkedHashMap<>();
        for (String variable : missing) {
            List<Expression> partial =
                    e.arguments().stream()
                            .filter(p -> assigned.somewhere(p, at.locals()).contains(variable))
                            .toList();
            if (partial.isEmpty()) {
                here.add(variable);
            } else if (partial.size() == 1) {
                deeper.computeIfAbsent(partial.getFirst(), p -> new HashSet<>()).add(variable);
            }
        }
        report(e, at, here);
        deeper.forEach((part, variables) -> walk(part, at.onOneOfSeveral(), variables));
    }

    private void report(Expression path, At at, Set<String> variables) {
        if (!variables.isEmpty()) {
            Finding finding = new Finding(at.owner(), path, at.whole(), variables);
            found.merge(
                    path.range(),
                    finding,
                    (a, b) -> {
                        Set<String> both = new TreeSet<>(a.variables());
                        both.addAll(b.variables());
                        return new Finding(a.owner(), a.path(), a.whole(), both);
                    });
        }
    }
}
