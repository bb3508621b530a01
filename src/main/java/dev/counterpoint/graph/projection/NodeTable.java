package dev.counterpoint.graph.projection;

import java.util.Arrays;

/** The nodes of a graph of groups: what each stands for. */
final class NodeTable {
    int[] groups = new int[16];
    int[] states = new int[16];
    int size;

    /** Adds a node and returns its number; the state is -1 where it stands for several. */
    int add(int group, int state) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size * 2);
            states = Arrays.copyOf(states, size * 2);
        }
        groups[size] = group;
        states[size] = state;
        return size++;
    }
}
