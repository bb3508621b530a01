package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

/**
 * A behavior that goes as a counterexample does but for one step, and violates nothing: the later
 * that step, the nearer the miss. After it the counterexample's steps are taken as far as they can
 * be.
 *
 * @param step the step at which it decides
 */
public record NearMiss(Path path, int step) {
    /** The nearest; null where every other step, at every place, leads to a violation too. */
    public static @Nullable NearMiss of(Space space, Path counterexample, Pace pace) {
        for (int step = counterexample.steps() - 1; step >= 0; step--) {
            Path best = null;
            Edges edges = space.edges(counterexample.state(step));
            for (int e = 0; e < edges.size(); e++) {
                pace.tick();
                boolean other = edges.target(e) != counterexample.state(step + 1);
                if (other
                        && edges.isInside(e)
                        && !Violations.isBy(space, counterexample.state(step), edges, e)) {
                    Path begun = counterexample.prefix(step).then(edges.label(e), edges.target(e));
                    Path path = goOn(space, begun, counterexample, step + 1);
                    boolean nearer = path != null && (best == null || path.steps() > best.steps());
                    best = nearer ? path : best;
                }
            }
            if (best != null) {
                return new NearMiss(best, step);
            }
        }
        return null;
    }

    private static @Nullable Path goOn(Space space, Path begun, Path counterexample, int from) {
        Path path = begun;
        for (int i = from; i < counterexample.steps(); i++) {
            Edges edges = space.edges(path.last());
            for (int e = 0; e < edges.size(); e++) {
                if (edges.label(e) == counterexample.label(i)) {
                    if (Violations.isBy(space, path.last(), edges, e)) {
                        return null;
                    }
                    if (edges.isInside(e)) {
                        path = path.then(edges.label(e), edges.target(e));
                        break;
                    }
                }
            }
        }
        return path;
    }
}
