package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Bound;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two specs are the same but for places, for the names of what is local, and for one name
 * that is not.
 */
public final class SameMeaning {
    private final Symbol symbol;
    private final String newName;
    private final StringBuilder out = new StringBuilder();

    private SameMeaning(Symbol symbol, String newName) {
        this.symbol = symbol;
        this.newName = newName;
    }

    /** Whether a spec is what another one is with a symbol renamed. */
    public static boolean of(Spec before, Spec after, Symbol symbol, String newName) {
        return print(before, symbol, newName).equals(print(after, symbol, symbol.name()));
    }

    private static String print(Spec spec, Symbol symbol, String newName) {
        SameMeaning print = new SameMeaning(symbol, newName);
        spec.modules().stream().filter(m -> !m.isStandard()).forEach(print::module);
        return print.out.toString();
    }

    private void module(Module module) {
        out.append("MODULE ").append(module.name()).append(module.extended()).append('\n');
        for (List<Declaration> all : List.of(module.constants(), module.variables())) {
            all.forEach(
                    d -> out.append(name(d.name(), module.name())).append(d.arity()).append(' '));
            out.append('\n');
        }
        for (Definition definition : module.definitions()) {
            out.append(name(definition.name(), module.name()));
            definition(definition, Map.of());
        }
        module.assumptions().forEach(a -> print(a.body(), Map.of()));
    }

    private void definition(Definition definition, Map<String, String> names) {
        Map<String, String> inner = new HashMap<>(names);
        inner.putIfAbsent(definition.name(), "#itself");
        for (Declaration parameter : definition.parameters()) {
            inner.put(parameter.name(), "#" + inner.size());
            out.append(parameter.arity()).append(',');
        }
        out.append(definition.level()).append("==");
        print(definition.body(), inner);
        out.append('\n');
    }

    private String name(String name, @Nullable String module) {
        if (symbol.kind().isLocal()) {
            return name;
        }
        if (symbol.kind() == SymbolKind.INSTANCE) {
            return name.startsWith(symbol.name() + "!")
                    ? newName + name.substring(symbol.name().length())
                    : name;
        }
        int last = name.lastIndexOf('!') + 1;
        return symbol.module().equals(module) && name.substring(last).equals(symbol.name())
                ? name.substring(0, last) + newName
                : name;
    }

    private void operator(Operator operator, Map<String, String> names) {
        String local = names.get(operator.name());
        out.append(local == null ? name(operator.name(), operator.module()) : local);
    }

    private void print(Expression expression, Map<String, String> names) {
        out.append('(');
        Map<String, String> inner = new HashMap<>(names);
        switch (expression) {
            case Expression.Apply e -> {
                operator(e.operator(), names);
                e.arguments().forEach(a -> print(a, names));
            }
            case Expression.Bind e -> {
                out.append(e.binder());
                for (Bound bound : e.bounds()) {
                    bound.names().forEach(n -> inner.put(n, "#" + inner.size()));
                    out.append(bound.names().size()).append(bound.tuple());
                    Expression set = bound.set();
                    if (set != null) {
                        print(set, names);
                    }
                }
                e.bodies().forEach(b -> print(b, inner));
            }
            case Expression.Let e -> {
                e.definitions().forEach(d -> inner.put(d.name(), "#" + inner.size()));
                e.definitions().forEach(d -> definition(d, inner));
                print(e.body(), inner);
            }
            case Expression.Literal e -> out.append(e.kind()).append(e.text());
            case Expression.At e -> out.append('@');
            case Expression.Labelled e -> print(e.body(), names);
            case Expression.OperatorArgument e -> operator(e.operator(), names);
            case Expression.Instantiated e -> {
                e.substitutions().forEach(s -> print(s.by(), names));
                print(e.body(), names);
            }
        }
        out.append(')');
    }
}
