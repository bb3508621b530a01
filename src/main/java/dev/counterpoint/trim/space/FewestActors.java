package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Among the behaviors to the nearest violations the one with the fewest actors, then with the least
 * of what is packed. A way to a node makes another superfluous if its actors are among the other's
 * and its sum is no larger: all else is kept (label setting with several criteria, after Martins).
 */
final class FewestActors {
    /** Actors are bits. */
    private static final int MOST_ACTORS = 63;

    private final Space space;
    private final Nearest nearest;
    private final Packing behind;
    private final Pace pace;
    private final BitSet useful = new BitSet();
    private final Map<Integer, List<Way>> ways = new HashMap<>();
    private final PriorityQueue<Way> queue =
            new PriorityQueue<>(
                    Comparator.<Way>comparingInt(w -> Long.bitCount(w.actors))
                            .thenComparingLong(w -> w.sum));

    private record Way(int node, long actors, long sum, @Nullable Way before, int label) {}

    /**
     * Among those that a search has found.
     *
     * @param behind the measures after the actors
     */
    FewestActors(Space space, Nearest nearest, Packing behind, Pace pace) {
        this.space = space;
        this.nearest = nearest;
        this.behind = behind;
        this.pace = pace;
    }

    /**
     * The best.
     *
     * @throws Pace.Ended if there are too many actors to tell them apart, or as the pace does
     */
    Path find() {
        mark();
        NodeTable nodes = nearest.nodes();
        for (int state : space.initialStates()) {
            boolean inside = space.isInside(state);
            if (inside || space.isViolatedBeyond(state)) {
                int node = nodes.find(state, Space.NOBODY, !inside);
                if (node >= 0 && useful.get(node)) {
                    add(new Way(node, 0, 0, null, -1));
                }
            }
        }
        while (!queue.isEmpty()) {
            pace.tick();
            Way way = queue.remove();
            if (nearest.goals().get(way.node)) {
                return path(way);
            }
            if (isKept(way)) {
                expand(way);
            }
        }
        throw new IllegalStateException("a violation was found, but no way to it");
    }

    /**
     * All that are as near, at most so many, in no order.
     *
     * @throws Pace.Ended as the pace does
     */
    List<Path> all(int most) {
        mark();
        NodeTable nodes = nearest.nodes();
        List<Path> found = new ArrayList<>();
        for (int state : space.initialStates()) {
            boolean inside = space.isInside(state);
            int node = nodes.find(state, Space.NOBODY, !inside);
            if (node >= 0 && useful.get(node) && (inside || space.isViolatedBeyond(state))) {
                follow(new Way(node, 0, 0, null, -1), most, found);
            }
        }
        return found;
    }

    private void follow(Way start, int most, List<Path> found) {
        List<Way> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty() && found.size() < most) {
            pace.tick();
            Way way = open.removeLast();
            if (nearest.goals().get(way.node)) {
                found.add(path(way));
                continue;
            }
            Edges edges = space.edges(nearest.nodes().state(way.node));
            for (int e = 0; e < edges.size(); e++) {
                int target = nearest.tightTarget(way.node, edges, e);
                if (target >= 0 && useful.get(target)) {
                    open.add(new Way(target, 0, 0, way, edges.label(e)));
                }
            }
        }
    }

    /** Marks what lies on a shortest way to a nearest violation, from its end. */
    private void mark() {
        NodeTable nodes = nearest.nodes();
        Map<Integer, List<Integer>> backwards = new HashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            pace.tick();
            if (!nearest.isExpanded(node)) {
                continue;
            }
            Edges edges = space.edges(nodes.state(node));
            for (int e = 0; e < edges.size(); e++) {
                int target = nearest.tightTarget(node, edges, e);
                if (target >= 0 && nearest.distance(target) <= nearest.nearest()) {
                    backwards.computeIfAbsent(target, t -> new ArrayList<>()).add(node);
                }
            }
        }
        List<Integer> open = new ArrayList<>(nearest.goals().stream().boxed().toList());
        open.forEach(useful::set);
        while (!open.isEmpty()) {
            for (int source : backwards.getOrDefault(open.removeLast(), List.of())) {
                if (!useful.get(source)) {
                    useful.set(source);
                    open.add(source);
                }
            }
        }
    }

    private void expand(Way way) {
        NodeTable nodes = nearest.nodes();
        int state = nodes.state(way.node);
        int last = nodes.actor(way.node);
        Edges edges = space.edges(state);
        for (int e = 0; e < edges.size(); e++) {
            int target = nearest.tightTarget(way.node, edges, e);
            if (target >= 0 && useful.get(target)) {
                int label = edges.label(e);
                int actor = space.actor(label);
                if (actor >= MOST_ACTORS) {
                    throw new Pace.Ended(Pace.Reason.SIZE);
                }
                long actors = actor == Space.NOBODY ? way.actors : way.actors | (1L << actor);
                long weight = behind.weight(space, state, label, edges.target(e), last);
                add(new Way(target, actors, behind.plus(way.sum, weight), way, label));
            }
        }
    }

    private void add(Way way) {
        List<Way> others = ways.computeIfAbsent(way.node, n -> new ArrayList<>());
        if (others.stream().noneMatch(o -> isAtLeastAsGood(o, way))) {
            others.removeIf(o -> isAtLeastAsGood(way, o));
            others.add(way);
            queue.add(way);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very way, not one that is as good.
    private boolean isKept(Way way) {
        return ways.getOrDefault(way.node, List.of()).stream().anyMatch(o -> o == way);
    }

    private static boolean isAtLeastAsGood(Way a, Way b) {
        return (a.actors & ~b.actors) == 0 && a.sum <= b.sum;
    }

    private Path path(Way end) {
        NodeTable nodes = nearest.nodes();
        List<Way> all = new ArrayList<>();
        for (Way way = end; way != null; way = way.before) {
            all.add(way);
        }
        all = all.reversed();
        return new Path(
                all.stream().mapToInt(w -> nodes.state(w.node)).toArray(),
                all.stream().skip(1).mapToInt(w -> w.label).toArray());
    }
}
