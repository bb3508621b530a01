package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lasso with the shortest prefix, and of those the one with the shortest loop: a node is on
 * such a loop just if all conditions are met within its strongly connected component; the shortest
 * loop from a node is found breadth-first over nodes with the set of conditions met so far.
 */
public final class ShortestLasso {
    private final LoopSpace space;
    private final Pace pace;
    private final List<Integer> order = new ArrayList<>();
    private final Map<Integer, Integer> distance = new HashMap<>();
    private final Map<Integer, long[]> before = new HashMap<>();

    /** In a space. */
    public ShortestLasso(LoopSpace space, Pace pace) {
        this.space = space;
        this.pace = pace;
    }

    /** The shortest; null where there is none. */
    public @Nullable Lasso find() {
        explore();
        int[] component = new Components(space, order, pace).ofNodes();
        boolean[] accepting = accepting(component);
        Lasso best = null;
        for (int node : order) {
            int prefix = distance.getOrDefault(node, 0);
            if (best != null && prefix > best.prefix()) {
                break;
            }
            if (accepting[component[node]]) {
                int bound = best == null ? Integer.MAX_VALUE : best.loop() - 1;
                Lasso lasso = loop(node, prefix, component, bound);
                best = lasso == null ? best : lasso;
            }
        }
        return best;
    }

    /** All nodes, the nearest first. */
    private void explore() {
        for (int node : space.initialNodes()) {
            reach(node, 0, -1, -1);
        }
        for (int at = 0; at < order.size(); at++) {
            pace.tick();
            int node = order.get(at);
            LoopSpace.Moves moves = space.moves(node);
            for (int m = 0; m < moves.size(); m++) {
                int next = distance.getOrDefault(node, 0) + 1;
                reach(moves.targets()[m], next, node, moves.labels()[m]);
            }
        }
    }

    private void reach(int node, int steps, int from, int label) {
        if (distance.putIfAbsent(node, steps) == null) {
            order.add(node);
            before.put(node, new long[] {from, label});
        }
    }

    private boolean[] accepting(int[] component) {
        int count = Arrays.stream(component).max().orElse(-1) + 1;
        long[] met = new long[count];
        boolean[] hasMove = new boolean[count];
        for (int node : order) {
            LoopSpace.Moves moves = space.moves(node);
            for (int m = 0; m < moves.size(); m++) {
                if (moves.allowed()[m] && component[moves.targets()[m]] == component[node]) {
                    hasMove[component[node]] = true;
                    met[component[node]] |= moves.met()[m];
                }
            }
        }
        boolean[] accepting = new boolean[count];
        for (int c = 0; c < count; c++) {
            accepting[c] = hasMove[c] && met[c] == space.allConditions();
        }
        return accepting;
    }

    private record Reached(int node, long met, int before, int label) {}

    /** The shortest loop from a node that is no longer than a bound; null where there is none. */
    private @Nullable Lasso loop(int start, int prefix, int[] component, int bound) {
        List<Reached> reached = new ArrayList<>(List.of(new Reached(start, 0, -1, -1)));
        Map<Integer, Map<Long, Boolean>> seen = new HashMap<>();
        int levelEnd = 1;
        int steps = 1;
        for (int at = 0; at < reached.size(); at++) {
            if (at == levelEnd) {
                levelEnd = reached.size();
                steps++;
            }
            if (steps > bound) {
                return null;
            }
            pace.tick();
            Reached from = reached.get(at);
            LoopSpace.Moves moves = space.moves(from.node);
            for (int m = 0; m < moves.size(); m++) {
                int target = moves.targets()[m];
                if (!moves.allowed()[m] || component[target] != component[start]) {
                    continue;
                }
                long met = from.met | moves.met()[m];
                if (target == start && met == space.allConditions()) {
                    return lasso(start, prefix, reached, at, moves.labels()[m]);
                }
                if (seen.computeIfAbsent(target, t -> new HashMap<>()).putIfAbsent(met, true)
                        == null) {
                    reached.add(new Reached(target, met, at, moves.labels()[m]));
                }
            }
        }
        return null;
    }

    private Lasso lasso(int start, int prefix, List<Reached> reached, int last, int closing) {
        List<Integer> nodes = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        nodes.add(start);
        labels.add(closing);
        for (int at = last; at > 0; at = reached.get(at).before) {
            nodes.add(reached.get(at).node);
            labels.add(reached.get(at).label);
        }
        nodes.add(start);
        for (int node = start; before.getOrDefault(node, new long[] {-1, -1})[0] >= 0; ) {
            long[] step = before.getOrDefault(node, new long[] {-1, -1});
            node = (int) step[0];
            nodes.add(node);
            labels.add((int) step[1]);
        }
        Path way =
                new Path(
                        nodes.reversed().stream().mapToInt(Integer::intValue).toArray(),
                        labels.reversed().stream().mapToInt(Integer::intValue).toArray());
        return new Lasso(way, prefix);
    }
}
