package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one module declares and defines itself, and what it takes from which modules. */
final class ModuleNames {
    private static final Set<String> NAMED =
            Set.of("ASSUME", "ASSUMPTION", "AXIOM", "THEOREM", "LEMMA", "COROLLARY", "PROPOSITION");

    private final Module module;
    private final Symbol itself;
    private final Map<String, Symbol> own = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<String> instantiated = new ArrayList<>();
    private final List<String> passedOn = new ArrayList<>();
    private final Map<String, String> instances = new LinkedHashMap<>();

    ModuleNames(Module module, @Nullable CodeTokens tokens) {
        this.module = module;
        SourceRange place = new SourceRange(module.name(), 1, 1, 1, 1);
        for (Declaration c : module.constants()) {
            add(c.name(), SymbolKind.CONSTANT, c.range());
        }
        for (Declaration v : module.variables()) {
            add(v.name(), SymbolKind.VARIABLE, v.range());
        }
        for (Definition d : module.definitions()) {
            add(d.name(), SymbolKind.DEFINITION, d.nameRange());
            definitions.putIfAbsent(d.name(), d);
        }
        if (tokens != null) {
            read(tokens);
            for (int i = 1; i < tokens.size() && place.line() == 1; i++) {
                if (tokens.is(i - 1, "MODULE")) {
                    place = tokens.range(i);
                    break;
                }
            }
        }
        itself = new Symbol(module.name(), SymbolKind.MODULE, module.name(), place, module.range());
    }

    private void read(CodeTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "INSTANCE")) {
                boolean named = tokens.is(i - 1, "==");
                int name = named ? tokens.beforeGroup(i - 1) : -1;
                if (tokens.isName(name)) {
                    add(tokens.text(name), SymbolKind.INSTANCE, tokens.range(name));
                    instances.put(tokens.text(name), tokens.text(i + 1));
                } else {
                    instantiated.add(tokens.text(i + 1));
                    if (!tokens.is(i - 1, "LOCAL")) {
                        passedOn.add(tokens.text(i + 1));
                    }
                }
            } else if (tokens.isName(i)
                    && tokens.is(i + 1, "==")
                    && NAMED.contains(tokens.text(i - 1))) {
                boolean assumed = tokens.text(i - 1).startsWith("A");
                add(
                        tokens.text(i),
                        assumed ? SymbolKind.ASSUMPTION : SymbolKind.THEOREM,
                        tokens.range(i));
            }
        }
    }

    private void add(String name, SymbolKind kind, SourceRange range) {
        SourceRange place =
                kind == SymbolKind.CONSTANT
                        ? new SourceRange(
                                range.module(),
                                range.line(),
                                range.column(),
                                range.line(),
                                range.column() + name.length() - 1)
                        : range;
        own.putIfAbsent(name, new Symbol(name, kind, module.name(), place, module.range()));
    }

    Module module() {
        return module;
    }

    /** The module as a symbol. */
    Symbol itself() {
        return itself;
    }

    /** By name, in no order to rely on. */
    Map<String, Symbol> own() {
        return own;
    }

    @Nullable Definition definition(String name) {
        return definitions.get(name);
    }

    /** The modules whose definitions it takes over by INSTANCE without a name. */
    List<String> instantiated() {
        return instantiated;
    }

    /** Those of them whose definitions modules that extend this one get, too. */
    List<String> passedOn() {
        return passedOn;
    }

    /** The module that each of its named instances is of. */
    Map<String, String> instances() {
        return instances;
    }

    boolean isExported(Symbol symbol) {
        Definition definition = definitions.get(symbol.name());
        return definition == null || !definition.local();
    }
}
