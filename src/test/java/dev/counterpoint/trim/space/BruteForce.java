package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best counterexample by looking at all that visit no state twice with the same last actor: to
 * leave out what lies between two such visits makes no measure larger.
 */
final class BruteForce {
    private final Space space;
    private final Comparator<Cost> order;
    private final Set<Long> visited = new HashSet<>();
    private @Nullable Cost best;

    BruteForce(Space space, List<Measure> order) {
        this.space = space;
        this.order = Cost.comparator(order);
    }

    /** What the best costs; null where there is no counterexample. */
    @Nullable Cost best() {
        for (int state : space.initialStates()) {
            Path start = new Path(new int[] {state}, new int[0]);
            if (Violations.isAtStart(space, state)) {
                met(start);
            } else if (space.isInside(state)) {
                from(start, Space.NOBODY);
            }
        }
        return best;
    }

    private void from(Path path, int lastActor) {
        long visit = path.last() * 100L + lastActor;
        if (!visited.add(visit)) {
            return;
        }
        Edges edges = space.edges(path.last());
        for (int e = 0; e < edges.size(); e++) {
            Path longer = path.then(edges.label(e), edges.target(e));
            if (Violations.isBy(space, path.last(), edges, e)) {
                met(longer);
            } else if (edges.isInside(e)) {
                int actor = space.actor(edges.label(e));
                from(longer, actor == Space.NOBODY ? lastActor : actor);
            }
        }
        visited.remove(visit);
    }

    private void met(Path path) {
        Cost cost = path.cost(space);
        if (best == null || order.compare(cost, best) < 0) {
            best = cost;
        }
    }
}
