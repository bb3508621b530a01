package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The trade-off between faults, steps, switches and actors: every counterexample than which none is
 * better in one of them without being worse in another, one for each such combination.
 */
public final class Front {
    private static final int MOST_ACTORS = 63;

    private final Space space;
    private final Pace pace;
    private final Map<Long, List<Way>> ways = new HashMap<>();
    private final PriorityQueue<Way> queue =
            new PriorityQueue<>(
                    Comparator.<Way>comparingInt(w -> w.steps)
                            .thenComparingInt(w -> w.faults)
                            .thenComparingInt(w -> w.switches)
                            .thenComparingInt(w -> Long.bitCount(w.actors)));
    private final List<Way> ends = new ArrayList<>();
    private boolean complete;

    private record Way(
            int state,
            int last,
            boolean end,
            int faults,
            int steps,
            int switches,
            long actors,
            @Nullable Way before,
            int label) {
        /** Whether all that goes on from the other goes on from this one at no higher cost. */
        boolean makesNeedless(Way other) {
            return faults <= other.faults
                    && steps <= other.steps
                    && switches <= other.switches
                    && (actors & ~other.actors) == 0;
        }

        /** The same of the numbers alone, for a violation and what may become one. */
        boolean isAsGoodAs(Way other) {
            return faults <= other.faults
                    && steps <= other.steps
                    && switches <= other.switches
                    && Long.bitCount(actors) <= Long.bitCount(other.actors);
        }
    }

    /** In a space. */
    public Front(Space space, Pace pace) {
        this.space = space;
        this.pace = pace;
    }

    /** Searches until all are found; what was found when it is ended is there all the same. */
    public void search() {
        for (int state : space.initialStates()) {
            Way start = new Way(state, Space.NOBODY, false, 0, 0, 0, 0, null, -1);
            if (space.isInside(state) || space.isViolatedBeyond(state)) {
                add(start);
            }
        }
        while (!queue.isEmpty()) {
            pace.tick();
            Way way = queue.remove();
            if (!isKept(way) || ends.stream().anyMatch(end -> end.isAsGoodAs(way))) {
                continue;
            }
            if (way.end || isAtEnd(way)) {
                ends.removeIf(way::isAsGoodAs);
                ends.add(way);
            } else {
                expand(way);
            }
        }
        complete = true;
    }

    private boolean isAtEnd(Way way) {
        return way.before == null
                ? Violations.isAtStart(space, way.state)
                : space.isViolatedAt(way.state);
    }

    private void expand(Way way) {
        Edges edges = space.edges(way.state);
        for (int e = 0; e < edges.size(); e++) {
            boolean end = Violations.isBy(space, way.state, edges, e);
            if (!end && !edges.isInside(e)) {
                continue;
            }
            int label = edges.label(e);
            int actor = space.actor(label);
            if (actor >= MOST_ACTORS) {
                throw new Pace.Ended(Pace.Reason.SIZE);
            }
            add(
                    new Way(
                            edges.target(e),
                            Packing.lastActor(actor, way.last),
                            end,
                            way.faults + (space.isFault(label) ? 1 : 0),
                            way.steps + 1,
                            way.switches + (Packing.isSwitch(actor, way.last) ? 1 : 0),
                            actor == Space.NOBODY ? way.actors : way.actors | (1L << actor),
                            way,
                            label));
        }
    }

    private static long key(Way way) {
        return ((long) way.state << 32) | ((long) (way.last + 1) << 1) | (way.end ? 1 : 0);
    }

    private void add(Way way) {
        if (ends.stream().anyMatch(end -> end.isAsGoodAs(way))) {
            return;
        }
        List<Way> others = ways.computeIfAbsent(key(way), k -> new ArrayList<>());
        if (others.stream().noneMatch(o -> o.makesNeedless(way))) {
            others.removeIf(way::makesNeedless);
            others.add(way);
            queue.add(way);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very way, not one that is as good.
    private boolean isKept(Way way) {
        return ways.getOrDefault(key(way), List.of()).stream().anyMatch(o -> o == way);
    }

    /** Whether there are no others. */
    public boolean isComplete() {
        return complete;
    }

    /** Those that were found, the fewest faults first. */
    public List<Path> found() {
        return ends.stream()
                .sorted(Comparator.<Way>comparingInt(w -> w.faults).thenComparingInt(w -> w.steps))
                .map(Front::path)
                .toList();
    }

    private static Path path(Way end) {
        List<Way> all = new ArrayList<>();
        for (Way way = end; way != null; way = way.before) {
            all.add(way);
        }
        all = all.reversed();
        return new Path(
                all.stream().mapToInt(w -> w.state).toArray(),
                all.stream().skip(1).mapToInt(w -> w.label).toArray());
    }
}
