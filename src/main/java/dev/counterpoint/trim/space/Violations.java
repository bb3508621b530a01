package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

/** Where a behavior violates the property. */
public final class Violations {
    private Violations() {}

    /** The behavior up to where it first violates the property; null where it does not. */
    public static @Nullable Path first(Space space, Path path) {
        if (isAtStart(space, path.state(0))) {
            return path.prefix(0);
        }
        for (int i = 0; i < path.steps(); i++) {
            Edges edges = space.edges(path.state(i));
            boolean taken = false;
            for (int e = 0; e < edges.size() && !taken; e++) {
                taken = edges.target(e) == path.state(i + 1) && edges.label(e) == path.label(i);
                if (taken && isBy(space, path.state(i), edges, e)) {
                    return path.prefix(i + 1);
                }
            }
            if (!taken) {
                return null;
            }
        }
        return null;
    }

    /** Whether an initial state violates it. */
    static boolean isAtStart(Space space, int state) {
        return space.isInside(state) ? space.isViolatedAt(state) : space.isViolatedBeyond(state);
    }

    /** Whether a behavior that ends with this step violates it. */
    public static boolean isBy(Space space, int from, Edges edges, int index) {
        int to = edges.target(index);
        return (edges.isInside(index) ? space.isViolatedAt(to) : space.isViolatedBeyond(to))
                || space.isViolatedBy(from, edges.label(index), to);
    }
}
