package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.SourceRange;

/**
 * A place where a symbol's name stands.
 *
 * @param defining whether this is where it gets its meaning
 */
public record Occurrence(Symbol symbol, SourceRange range, boolean defining)
        implements Comparable<Occurrence> {
    @Override
    public int compareTo(Occurrence other) {
        return range.compareTo(other.range);
    }
}
