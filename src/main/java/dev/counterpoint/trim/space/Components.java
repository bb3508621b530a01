package dev.counterpoint.trim.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Strongly connected components by allowed moves (Tarjan's algorithm, without recursion). */
final class Components {
    private final LoopSpace space;
    private final Pace pace;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final int[] nextMove;
    private final List<Integer> stack = new ArrayList<>();
    private final List<Integer> path = new ArrayList<>();
    private int visited;
    private int components;

    /** Of these nodes, which are all that can be reached from them. */
    Components(LoopSpace space, List<Integer> nodes, Pace pace) {
        int size = nodes.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        this.space = space;
        this.pace = pace;
        index = new int[size];
        low = new int[size];
        component = new int[size];
        nextMove = new int[size];
        Arrays.fill(index, -1);
        Arrays.fill(component, -1);
        for (int node : nodes) {
            if (index[node] < 0) {
                from(node);
            }
        }
    }

    /** The component of each node. */
    int[] ofNodes() {
        return component;
    }

    private void from(int root) {
        enter(root);
        while (!path.isEmpty()) {
            pace.tick();
            int node = path.getLast();
            LoopSpace.Moves moves = space.moves(node);
            boolean deeper = false;
            while (nextMove[node] < moves.size() && !deeper) {
                int move = nextMove[node]++;
                int target = moves.targets()[move];
                if (!moves.allowed()[move]) {
                    continue;
                }
                if (index[target] < 0) {
                    enter(target);
                    deeper = true;
                } else if (component[target] < 0) {
                    low[node] = Math.min(low[node], index[target]);
                }
            }
            if (!deeper) {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        index[node] = visited;
        low[node] = visited++;
        stack.add(node);
        path.add(node);
    }

    private void leave(int node) {
        path.removeLast();
        if (!path.isEmpty()) {
            int above = path.getLast();
            low[above] = Math.min(low[above], low[node]);
        }
        if (low[node] == index[node]) {
            int member;
            do {
                member = stack.removeLast();
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
