package dev.counterpoint.trim;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The variables whose values before a step a definition reads, with all that it uses. */
public final class ReadSets {
    private static final Set<String> OF_THE_NEXT_STATE = Set.of("'", "UNCHANGED");

    private final @Nullable Spec spec;
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Of a spec; without one nothing is read. */
    public ReadSets(@Nullable Spec spec) {
        this.spec = spec;
    }

    /** The variables that a definition of the root module reads; none where there is none. */
    public Set<String> of(String definition) {
        Set<String> read = known.get(definition);
        if (read == null) {
            read = new HashSet<>();
            Spec all = spec;
            if (all != null) {
                Walk walk = new Walk(all, read);
                all.definition(definition).ifPresent(d -> walk.definition(d));
            }
            known.put(definition, read);
        }
        return read;
    }

    private record Walk(Spec spec, Set<String> read, Set<Definition> seen) {
        Walk(Spec spec, Set<String> read) {
            this(spec, read, new HashSet<>());
        }

        void definition(Definition definition) {
            if (seen.add(definition)) {
                walk(definition.body());
            }
        }

        void walk(Expression at) {
            switch (at) {
                case Expression.Apply e -> apply(e);
                case Expression.Bind e -> {
                    e.bounds()
                            .forEach(
                                    bound -> {
                                        Expression set = bound.set();
                                        if (set != null) {
                                            walk(set);
                                        }
                                    });
                    e.bodies().forEach(this::walk);
                }
                case Expression.Let e -> {
                    e.definitions().forEach(this::definition);
                    walk(e.body());
                }
                case Expression.Labelled e -> walk(e.body());
                case Expression.OperatorArgument e -> operator(e.operator());
                case Expression.Instantiated e -> {
                    e.substitutions().forEach(s -> walk(s.by()));
                    walk(e.body());
                }
                case Expression.Literal e -> {}
                case Expression.At e -> {}
            }
        }

        private void apply(Expression.Apply e) {
            boolean builtIn = e.operator().kind() == OperatorKind.BUILT_IN;
            if (builtIn && OF_THE_NEXT_STATE.contains(e.operator().name())) {
                return;
            }
            operator(e.operator());
            e.arguments().forEach(this::walk);
        }

        private void operator(Expression.Operator operator) {
            if (operator.kind() == OperatorKind.VARIABLE) {
                read.add(operator.name());
            } else if (operator.kind() == OperatorKind.DEFINITION) {
                String module = operator.module();
                spec.module(module == null ? spec.root().name() : module).stream()
                        .flatMap(m -> m.definitions().stream())
                        .filter(d -> d.name().equals(operator.name()))
                        .forEach(this::definition);
            }
        }
    }
}
