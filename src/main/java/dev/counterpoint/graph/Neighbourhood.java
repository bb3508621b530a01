package dev.counterpoint.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A spine and the states a few steps off it: what one can read of a graph too large to read. Where
 * a state has more branches than are shown, one node stands for the rest of them.
 */
public final class Neighbourhood implements GraphView {
    private final GraphView graph;
    private final Spine spine;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> originals = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<List<int[]>> leaving = new ArrayList<>();
    private final List<List<int[]>> entering = new ArrayList<>();

    private Neighbourhood(GraphView graph, Spine spine, int steps, int mostBranches) {
        this.graph = graph;
        for (int i = 0; i < spine.length(); i++) {
            if (!numbers.containsKey(spine.state(i))) {
                add(spine.state(i), numbers.size(), 1);
            }
        }
        this.spine = spine.renumbered(state -> numbers.getOrDefault(state, -1));
        int from = 0;
        for (int step = 0; step < steps; step++) {
            int to = originals.size();
            for (int node = from; node < to; node++) {
                addBranches(node, mostBranches);
            }
            from = to;
        }
        for (int node = 0; node < originals.size(); node++) {
            if (originals.get(node) >= 0) {
                addTransitions(node);
            }
        }
    }

    /**
     * Takes the surroundings of a spine.
     *
     * @param steps how far from the spine
     * @param mostBranches of a state that are shown one by one; at least 1
     */
    public static Neighbourhood of(GraphView graph, Spine spine, int steps, int mostBranches) {
        if (mostBranches < 1) {
            throw new IllegalArgumentException("at least one branch, not " + mostBranches);
        }
        return new Neighbourhood(graph, spine, steps, mostBranches);
    }

    /** The spine in this view's numbers. */
    public Spine spine() {
        return spine;
    }

    /** How many states of the graph are shown one by one. */
    public int shownStates() {
        return numbers.size();
    }

    private int add(int original, int level, int size) {
        int node = originals.size();
        originals.add(original);
        levels.add(level);
        sizes.add(size);
        leaving.add(new ArrayList<>());
        entering.add(new ArrayList<>());
        if (original >= 0) {
            numbers.put(original, node);
        }
        return node;
    }

    private void addBranches(int node, int most) {
        if (originals.get(node) < 0) {
            return;
        }
        List<Integer> fresh = new ArrayList<>();
        graph.forEachSuccessor(
                originals.get(node),
                (source, target, label) -> {
                    if (!numbers.containsKey(target) && !fresh.contains(target)) {
                        fresh.add(target);
                    }
                });
        boolean all = fresh.size() <= most;
        int shown = all ? fresh.size() : most - 1;
        fresh.subList(0, shown).forEach(target -> add(target, levels.get(node) + 1, 1));
        if (!all) {
            connect(node, add(-1, levels.get(node) + 1, fresh.size() - shown), -1);
        }
    }

    private void addTransitions(int node) {
        graph.forEachSuccessor(
                originals.get(node),
                (source, target, label) -> {
                    Integer number = numbers.get(target);
                    if (number != null) {
                        connect(node, number, label);
                    }
                });
    }

    private void connect(int source, int target, int label) {
        int[] transition = {source, target, label};
        leaving.get(source).add(transition);
        entering.get(target).add(transition);
    }

    @Override
    public int nodes() {
        return originals.size();
    }

    /** {@inheritDoc} Here: along the spine, and one more for each step off it. */
    @Override
    public int level(int node) {
        return levels.get(node);
    }

    @Override
    public boolean isInitial(int node) {
        return originals.get(node) >= 0 && graph.isInitial(originals.get(node));
    }

    @Override
    public void forEachSuccessor(int node, TransitionVisitor visitor) {
        leaving.get(node).forEach(t -> visitor.visit(t[0], t[1], t[2]));
    }

    @Override
    public void forEachPredecessor(int node, TransitionVisitor visitor) {
        entering.get(node).forEach(t -> visitor.visit(t[0], t[1], t[2]));
    }

    @Override
    public Label label(int label) {
        return graph.label(label);
    }

    @Override
    public int stateOf(int node) {
        return originals.get(node) < 0 ? -1 : graph.stateOf(originals.get(node));
    }

    @Override
    public int statesIn(int node) {
        return sizes.get(node);
    }
}
