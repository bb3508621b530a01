package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest behavior that violates the property and takes only steps of a given one, in its
 * order: breadth-first over states, each with the smallest place in the given behavior from which
 * to go on. A place reached in no more steps at an earlier place makes a later one superfluous.
 */
public final class Subsequence {
    private final Space space;
    private final Path given;
    private final Pace pace;
    private final int most;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final Map<Integer, Integer> earliest = new HashMap<>();
    private final List<Reached> reached = new ArrayList<>();

    /** A state, where to go on in the given behavior, and how it was come to. */
    private record Reached(int state, int cursor, int before, int label) {}

    /**
     * For one behavior.
     *
     * @param most how many states with places may be looked at
     */
    public Subsequence(Space space, Path given, Pace pace, int most) {
        this.space = space;
        this.given = given;
        this.pace = pace;
        this.most = most;
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < given.steps(); i++) {
            found.computeIfAbsent(given.label(i), l -> new ArrayList<>()).add(i);
        }
        found.forEach(
                (label, at) ->
                        places.put(label, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The shortest; null where there are too many to look at, or none at all. */
    public @Nullable Path shortest() {
        int start = given.state(0);
        if (Violations.isAtStart(space, start)) {
            return given.prefix(0);
        }
        reach(new Reached(start, 0, -1, -1));
        for (int at = 0; at < reached.size(); at++) {
            if (reached.size() > most) {
                return null;
            }
            pace.tick();
            Path found = expand(at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Path expand(int at) {
        Reached from = reached.get(at);
        Edges edges = space.edges(from.state);
        for (int e = 0; e < edges.size(); e++) {
            int place = next(edges.label(e), from.cursor);
            if (place < 0) {
                continue;
            }
            if (Violations.isBy(space, from.state, edges, e)) {
                return path(at).then(edges.label(e), edges.target(e));
            }
            if (edges.isInside(e)) {
                reach(new Reached(edges.target(e), place + 1, at, edges.label(e)));
            }
        }
        return null;
    }

    private void reach(Reached next) {
        Integer before = earliest.get(next.state);
        if (before == null || next.cursor < before) {
            earliest.put(next.state, next.cursor);
            reached.add(next);
        }
    }

    private int next(int label, int cursor) {
        int[] at = places.get(label);
        if (at == null) {
            return -1;
        }
        int found = Arrays.binarySearch(at, cursor);
        int index = found < 0 ? -found - 1 : found;
        return index < at.length ? at[index] : -1;
    }

    private Path path(int last) {
        List<Reached> way = new ArrayList<>();
        for (int at = last; at >= 0; at = reached.get(at).before) {
            way.add(reached.get(at));
        }
        way = way.reversed();
        return new Path(
                way.stream().mapToInt(r -> r.state).toArray(),
                way.stream().skip(1).mapToInt(r -> r.label).toArray());
    }
}
