package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Bound;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds the token of each name in a module's resolved tree: the tree says what it means. */
final class ModuleWalk {
    private final SpecNames names;
    private final Module module;
    private final CodeTokens tokens;
    private final Map<Integer, Occurrence> found = new HashMap<>();
    private final Set<Integer> fields = new TreeSet<>();

    ModuleWalk(SpecNames names, Module module, CodeTokens tokens) {
        this.names = names;
        this.module = module;
        this.tokens = tokens;
    }

    /** All occurrences by token; what the tree does not tell is filled in from the tokens. */
    Map<Integer, Occurrence> occurrences() {
        ModuleNames own = Objects.requireNonNull(names.module(module.name()));
        for (Symbol symbol : own.own().values()) {
            put(tokens.first(symbol.place()), symbol, true);
        }
        for (Definition definition : module.definitions()) {
            definition(definition, Scope.EMPTY);
        }
        for (Assumption assumption : module.assumptions()) {
            walk(assumption.body(), Scope.EMPTY);
        }
        new LooseNames(names, module.name(), tokens, fields, found).fill();
        return found;
    }

    private void definition(Definition definition, Scope outer) {
        Map<String, Symbol> inner = new LinkedHashMap<>();
        if (outer.find(definition.name()) == null) {
            Symbol itself = names.own(module.name(), definition.name());
            if (itself != null) {
                inner.put(definition.name(), itself);
            }
        }
        for (Declaration parameter : definition.parameters()) {
            int token = tokens.first(parameter.range());
            if (tokens.is(token, parameter.name())) {
                Symbol symbol =
                        local(
                                parameter.name(),
                                SymbolKind.PARAMETER,
                                tokens.range(token),
                                definition.range());
                inner.put(parameter.name(), symbol);
                put(token, symbol, true);
            }
        }
        walk(definition.body(), outer.with(inner));
    }

    private Symbol local(String name, SymbolKind kind, SourceRange place, SourceRange scope) {
        return new Symbol(name, kind, module.name(), place, scope);
    }

    private void walk(Expression expression, Scope scope) {
        switch (expression) {
            case Expression.Apply e -> {
                name(e.operator(), e.range(), e.arguments(), scope);
                e.arguments().forEach(a -> walk(a, scope));
            }
            case Expression.Bind e -> bind(e, scope);
            case Expression.Let e -> let(e, scope);
            case Expression.Literal e -> {
                int token = tokens.first(e.range());
                if (e.kind() == Expression.Literal.LiteralKind.STRING && tokens.isName(token)) {
                    fields.add(token);
                }
            }
            case Expression.At e -> {}
            case Expression.Labelled e -> walk(e.body(), scope);
            case Expression.OperatorArgument e -> name(e.operator(), e.range(), List.of(), scope);
            case Expression.Instantiated e -> {
                e.substitutions().forEach(s -> walk(s.by(), scope));
                walk(e.body(), scope);
            }
        }
    }

    private void let(Expression.Let let, Scope scope) {
        Map<String, Symbol> inner = new LinkedHashMap<>();
        for (Definition definition : let.definitions()) {
            Symbol symbol =
                    local(definition.name(), SymbolKind.LOCAL, definition.nameRange(), let.range());
            inner.put(definition.name(), symbol);
            put(tokens.first(definition.nameRange()), symbol, true);
        }
        Scope within = scope.with(inner);
        let.definitions().forEach(d -> definition(d, within));
        walk(let.body(), within);
    }

    private void bind(Expression.Bind bind, Scope scope) {
        List<Expression> children = new ArrayList<>(bind.bodies());
        for (Bound bound : bind.bounds()) {
            Expression set = bound.set();
            if (set != null) {
                children.add(set);
                walk(set, scope);
            }
        }
        Map<String, Symbol> inner = new LinkedHashMap<>();
        for (Bound bound : bind.bounds()) {
            for (String name : bound.names()) {
                int token = binder(bind.range(), children, name);
                if (token >= 0) {
                    Symbol symbol =
                            local(name, SymbolKind.BOUND, tokens.range(token), bind.range());
                    inner.put(name, symbol);
                    put(token, symbol, true);
                }
            }
        }
        Scope within = scope.with(inner);
        bind.bodies().forEach(b -> walk(b, within));
    }

    /** The token that binds a name: in the binder's range, but not in its sets and bodies. */
    private int binder(SourceRange range, List<Expression> children, String name) {
        int end = tokens.after(range);
        for (int i = tokens.first(range); i < end; i++) {
            if (tokens.is(i, name) && tokens.isName(i) && !isIn(children, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isIn(List<Expression> children, int token) {
        SourceRange at = tokens.range(token);
        return children.stream().anyMatch(c -> c.range().contains(at.line(), at.column()));
    }

    private void name(
            Operator operator, SourceRange range, List<Expression> arguments, Scope scope) {
        if (operator.kind() == OperatorKind.BUILT_IN) {
            return;
        }
        String[] parts = operator.name().split("!", -1);
        if (Character.isLetterOrDigit(operator.name().charAt(0))
                || operator.name().charAt(0) == '_') {
            int token = tokens.first(range);
            for (int i = 0; i < parts.length - 1; i++) {
                if (!tokens.is(token, parts[i])) {
                    return;
                }
                Symbol instance = names.visible(module.name()).get(parts[i]);
                if (instance != null && i == 0) {
                    put(token, instance, false);
                }
                token = tokens.afterGroup(token + 1) + 1;
            }
            use(token, parts[parts.length - 1], operator, scope);
        } else if (parts.length == 1) {
            int token = arguments.size() == 2 ? tokens.after(arguments.getFirst().range()) : -1;
            if (token < 0) {
                token = tokens.first(range);
                if (!tokens.isOperator(token) && !arguments.isEmpty()) {
                    token = tokens.after(arguments.getFirst().range());
                }
            }
            while (tokens.is(token, ")")) {
                token++;
            }
            Symbol symbol = meaning(operator, operator.name(), scope);
            if (tokens.isOperator(token) && symbol != null) {
                put(token, symbol, false);
            }
        }
    }

    private void use(int token, String name, Operator operator, Scope scope) {
        Symbol symbol = meaning(operator, name, scope);
        if (symbol != null && tokens.is(token, name)) {
            put(token, symbol, false);
        }
    }

    private @Nullable Symbol meaning(Operator operator, String name, Scope scope) {
        Symbol local = operator.name().equals(name) ? scope.find(name) : null;
        if (local != null) {
            return local;
        }
        String home = operator.module();
        Symbol there = home == null ? null : names.own(home, name);
        return there != null ? there : names.visible(module.name()).get(name);
    }

    private void put(int token, Symbol symbol, boolean defining) {
        if (token >= 0 && token < tokens.size()) {
            found.putIfAbsent(token, new Occurrence(symbol, tokens.range(token), defining));
        }
    }
}
