package dev.counterpoint.lang.navigate;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The local names in reach at a place. */
record Scope(@Nullable Scope outer, Map<String, Symbol> names) {
    static final Scope EMPTY = new Scope(null, Map.of());

    Scope with(Map<String, Symbol> inner) {
        return inner.isEmpty() ? this : new Scope(this, inner);
    }

    @Nullable Symbol find(String name) {
        for (Scope at = this; at != null; at = at.outer()) {
            Symbol symbol = at.names().get(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return null;
    }
}
