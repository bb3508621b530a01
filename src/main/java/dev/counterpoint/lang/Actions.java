package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The actions of a spec: what is reached from the next-state relation through disjunction,
 * existential quantification, LET and application alone.
 */
final class Actions {
    private final Names names;
    private final Predicate<Definition> environment;
    private final Map<Definition, Action> found = new LinkedHashMap<>();
    private final Set<Definition> path = new LinkedHashSet<>();

    /**
     * An action found.
     *
     * @param actors its parameters and then its quantified names that range over a constant set
     */
    record Action(Set<String> actors, boolean environment) {}

    /** Names in reach at a place, and whether each ranges over a constant set. */
    private record Scope(
            @Nullable Definition owner,
            Map<String, Boolean> ranges,
            Map<String, Definition> locals,
            boolean environment) {}

    Actions(Names names, Predicate<Definition> environment) {
        this.names = names;
        this.environment = environment;
    }

    /** Adds the actions of a next-state relation. */
    void add(Definition next) {
        walk(next.body(), new Scope(null, Map.of(), Map.of(), false));
    }

    /** Each action in the order in which they are reached. */
    Map<Definition, Action> found() {
        return found;
    }

    private void walk(Expression formula, Scope scope) {
        switch (formula) {
            case Expression.Apply e when Formulas.isDisjunction(e) ->
                    e.arguments().forEach(a -> walk(a, scope));
            case Expression.Apply e -> enter(e, scope);
            case Expression.Bind e when e.binder() == Expression.Binder.EXISTS -> bind(e, scope);
            case Expression.Let e -> {
                Map<String, Definition> locals = new HashMap<>(scope.locals());
                e.definitions().forEach(d -> locals.put(d.name(), d));
                walk(
                        e.body(),
                        new Scope(scope.owner(), scope.ranges(), locals, scope.environment()));
            }
            case Expression.Labelled e -> walk(e.body(), scope);
            case Expression.Instantiated e -> walk(e.body(), scope);
            default -> {}
        }
    }

    private void enter(Expression.Apply application, Scope scope) {
        Definition local = scope.locals().get(application.operator().name());
        Definition target = local == null ? names.definition(application.operator()) : local;
        if (target == null || target.level() != Level.ACTION || !path.add(target)) {
            return;
        }
        Map<String, Boolean> ranges = new LinkedHashMap<>();
        List<Declaration> parameters = target.parameters();
        for (int i = 0; i < Math.min(parameters.size(), application.arguments().size()); i++) {
            String argument = Formulas.symbol(application.arguments().get(i));
            ranges.put(parameters.get(i).name(), scope.ranges().getOrDefault(argument, false));
        }
        boolean outside = scope.environment() || environment.test(target);
        if (local == null) {
            Action action =
                    found.computeIfAbsent(target, d -> new Action(new LinkedHashSet<>(), outside));
            addActors(ranges, action);
        }
        Map<String, Definition> locals = local == null ? Map.of() : scope.locals();
        walk(
                target.body(),
                new Scope(local == null ? target : scope.owner(), ranges, locals, outside));
        path.remove(target);
    }

    private void bind(Expression.Bind quantifier, Scope scope) {
        Map<String, Boolean> own = new LinkedHashMap<>();
        for (Expression.Bound bound : quantifier.bounds()) {
            Expression set = bound.set();
            boolean constant = set != null && set.level() == Level.CONSTANT;
            bound.names().forEach(name -> own.put(name, constant));
        }
        Definition owner = scope.owner();
        Action action = owner == null ? null : found.get(owner);
        if (action != null) {
            addActors(own, action);
        }
        Map<String, Boolean> ranges = new HashMap<>(scope.ranges());
        ranges.putAll(own);
        Scope inner = new Scope(owner, ranges, scope.locals(), scope.environment());
        quantifier.bodies().forEach(body -> walk(body, inner));
    }

    private static void addActors(Map<String, Boolean> ranges, Action action) {
        ranges.forEach(
                (name, constant) -> {
                    if (constant) {
                        action.actors().add(name);
                    }
                });
    }
}
