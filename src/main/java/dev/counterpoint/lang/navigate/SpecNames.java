package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that are not local, by module, and from where each is seen. */
final class SpecNames {
    private final Map<String, ModuleNames> modules = new LinkedHashMap<>();
    private final Map<String, Map<String, Symbol>> visible = new LinkedHashMap<>();

    SpecNames(Spec spec, Map<String, CodeTokens> tokens) {
        for (Module module : spec.modules()) {
            modules.put(module.name(), new ModuleNames(module, tokens.get(module.name())));
        }
    }

    Collection<ModuleNames> modules() {
        return modules.values();
    }

    @Nullable ModuleNames module(String name) {
        return modules.get(name);
    }

    /** What a name means that a module declares or defines itself. */
    @Nullable Symbol own(String module, String name) {
        ModuleNames names = modules.get(module);
        return names == null ? null : names.own().get(name);
    }

    /** All that can be named in a module without more: its own, extended and taken over. */
    Map<String, Symbol> visible(String module) {
        Map<String, Symbol> known = visible.get(module);
        if (known == null) {
            known = new LinkedHashMap<>();
            collect(module, true, known, new HashSet<>());
            visible.put(module, known);
        }
        return known;
    }

    private void collect(
            String module, boolean itself, Map<String, Symbol> found, Set<String> seen) {
        ModuleNames names = modules.get(module);
        if (names == null || !seen.add(module)) {
            return;
        }
        for (Symbol symbol : names.own().values()) {
            if (itself || names.isExported(symbol)) {
                found.putIfAbsent(symbol.name(), symbol);
            }
        }
        for (String extended : names.module().extended()) {
            collect(extended, false, found, seen);
        }
        for (String instance : itself ? names.instantiated() : names.passedOn()) {
            ModuleNames taken = modules.get(instance);
            if (taken == null) {
                continue;
            }
            for (Symbol symbol : taken.own().values()) {
                if (symbol.kind() == SymbolKind.DEFINITION && taken.isExported(symbol)) {
                    found.putIfAbsent(symbol.name(), symbol);
                }
            }
        }
    }

    /** The modules in which a symbol that is not local can be named without more. */
    List<String> seeing(Symbol symbol) {
        List<String> seeing = new ArrayList<>();
        for (String module : modules.keySet()) {
            if (symbol.equals(visible(module).get(symbol.name()))) {
                seeing.add(module);
            }
        }
        return seeing;
    }
}
