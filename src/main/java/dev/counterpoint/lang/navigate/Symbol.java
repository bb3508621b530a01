package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.SourceRange;

/**
 * One thing that has a name in a spec.
 *
 * @param module in which it is defined, declared or bound
 * @param place where its name stands first
 * @param scope where it is known: the whole module for what is not local
 */
public record Symbol(
        String name, SymbolKind kind, String module, SourceRange place, SourceRange scope)
        implements Comparable<Symbol> {
    @Override
    public int compareTo(Symbol other) {
        return place.compareTo(other.place);
    }
}
