package dev.counterpoint.lang.navigate;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Names that the resolved tree does not hold: of modules, in theorems and proofs, in what an
 * INSTANCE puts in place of constants, in an algorithm.
 */
final class LooseNames {
    private final SpecNames names;
    private final String module;
    private final CodeTokens tokens;
    private final Set<Integer> fields;
    private final Map<Integer, Occurrence> found;
    private boolean extending;
    private @Nullable String instantiated;

    LooseNames(
            SpecNames names,
            String module,
            CodeTokens tokens,
            Set<Integer> fields,
            Map<Integer, Occurrence> found) {
        this.names = names;
        this.module = module;
        this.tokens = tokens;
        this.fields = fields;
        this.found = found;
    }

    void fill() {
        Map<String, Symbol> visible = names.visible(module);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "EXTENDS")) {
                extending = true;
            } else if (!tokens.isName(i) && !tokens.is(i, ",")) {
                extending = false;
            }
            if (tokens.is(i, "==")) {
                instantiated = null;
            } else if (tokens.is(i, "INSTANCE")) {
                instantiated = tokens.text(i + 1);
            }
            if (tokens.isName(i) && !found.containsKey(i) && !isField(i)) {
                Symbol symbol = meaning(i, visible);
                if (symbol != null) {
                    boolean defining = symbol.place().equals(tokens.range(i));
                    found.put(i, new Occurrence(symbol, tokens.range(i), defining));
                }
            }
        }
    }

    private @Nullable Symbol meaning(int token, Map<String, Symbol> visible) {
        String name = tokens.text(token);
        boolean afterComma = tokens.is(token - 1, "EXTENDS") || tokens.is(token - 1, ",");
        if (extending && afterComma
                || tokens.is(token - 1, "INSTANCE")
                || tokens.is(token - 1, "MODULE")) {
            ModuleNames named = names.module(name);
            return named == null ? null : named.itself();
        }
        if (instantiated != null && tokens.is(token + 1, "<-")) {
            return names.own(instantiated, name);
        }
        if (tokens.is(token - 1, "!")) {
            String instance = tokens.text(tokens.beforeGroup(token - 1));
            ModuleNames own = names.module(module);
            String of = own == null ? null : own.instances().get(instance);
            return of == null ? null : names.own(of, name);
        }
        return visible.get(name);
    }

    private boolean isField(int token) {
        return fields.contains(token)
                || tokens.is(token - 1, ".")
                || tokens.is(token + 1, "|->")
                || tokens.is(token + 1, ":")
                        && (tokens.is(token - 1, "[") || tokens.is(token - 1, ","));
    }
}
