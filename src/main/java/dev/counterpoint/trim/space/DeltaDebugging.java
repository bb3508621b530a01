package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Leaves out steps as long as what remains violates the property: first those between two visits to
 * one state, then whole runs of steps, smaller and smaller ones (Zeller's ddmin). A step that is
 * not enabled when its turn comes is left out as well.
 */
public final class DeltaDebugging {
    private final Space space;
    private final Path given;
    private final Pace pace;

    /** For one behavior, which violates the property with its last step and not before. */
    public DeltaDebugging(Space space, Path given, Pace pace) {
        this.space = space;
        this.given = given;
        this.pace = pace;
    }

    /** Without what lies between two visits to one state. */
    public static Path withoutDetours(Path path) {
        Map<Integer, Integer> lastVisit = new HashMap<>();
        int end = Math.max(0, path.steps() - 1);
        for (int i = 0; i <= end; i++) {
            lastVisit.put(path.state(i), i);
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < path.steps(); ) {
            int leave = i <= end ? lastVisit.getOrDefault(path.state(i), i) : i;
            kept.add(leave);
            i = leave + 1;
        }
        int[] states =
                IntStream.concat(
                                IntStream.of(path.state(0)),
                                kept.stream().mapToInt(i -> path.state(i + 1)))
                        .toArray();
        return new Path(states, kept.stream().mapToInt(path::label).toArray());
    }

    /** A part of the behavior of which no single step can be left out. */
    public Path smaller() {
        List<Integer> kept = IntStream.range(0, given.steps()).boxed().toList();
        Path best = given;
        int parts = 2;
        while (kept.size() > 1) {
            int size = Math.max(1, (kept.size() + parts - 1) / parts);
            Ran smaller = null;
            for (int from = 0; from < kept.size() && smaller == null; from += size) {
                smaller = run(without(kept, from, Math.min(kept.size(), from + size)));
            }
            if (smaller != null && smaller.taken.size() < kept.size()) {
                kept = smaller.taken;
                best = smaller.path;
                parts = Math.max(2, parts - 1);
            } else if (size == 1) {
                return best;
            } else {
                parts = Math.min(kept.size(), parts * 2);
            }
        }
        Ran nothing = run(List.of());
        return nothing == null ? best : nothing.path;
    }

    /**
     * What is left when one step is not taken, nor those that it alone enables; null if nothing.
     */
    public @Nullable Path without(int step) {
        List<Integer> all = IntStream.range(0, given.steps()).boxed().toList();
        Ran ran = run(without(all, step, step + 1));
        return ran == null ? null : ran.path;
    }

    private record Ran(List<Integer> taken, Path path) {}

    private static List<Integer> without(List<Integer> all, int from, int to) {
        List<Integer> left = new ArrayList<>(all.subList(0, from));
        left.addAll(all.subList(to, all.size()));
        return left;
    }

    /** Takes the steps that are enabled; null where the property is not violated. */
    private @Nullable Ran run(List<Integer> steps) {
        int state = given.state(0);
        List<Integer> states = new ArrayList<>(List.of(state));
        List<Integer> taken = new ArrayList<>();
        boolean violated = Violations.isAtStart(space, state);
        for (int i = 0; i < steps.size() && !violated; i++) {
            pace.tick();
            int step = steps.get(i);
            Edges edges = space.edges(state);
            int edge = edge(edges, step);
            if (edge >= 0) {
                violated = Violations.isBy(space, state, edges, edge);
                if (violated || edges.isInside(edge)) {
                    taken.add(step);
                    state = edges.target(edge);
                    states.add(state);
                }
            }
        }
        if (!violated) {
            return null;
        }
        return new Ran(
                taken,
                new Path(
                        states.stream().mapToInt(Integer::intValue).toArray(),
                        taken.stream().mapToInt(given::label).toArray()));
    }

    /** The step as it was, where it leads to the same state, else any of its name. */
    private int edge(Edges edges, int step) {
        int any = -1;
        for (int e = 0; e < edges.size(); e++) {
            if (edges.label(e) == given.label(step)) {
                if (edges.target(e) == given.state(step + 1)) {
                    return e;
                }
                any = any < 0 ? e : any;
            }
        }
        return any;
    }
}
