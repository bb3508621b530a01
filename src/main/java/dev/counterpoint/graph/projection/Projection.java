package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * A state graph seen through groups. Groups can be opened in place: their states are then nodes of
 * their own among the other groups.
 */
public final class Projection {
    private final GraphSnapshot graph;
    private final Grouping grouping;

    /**
     * A projection.
     *
     * @throws IllegalArgumentException if the grouping is not of all the graph's states
     */
    public Projection(GraphSnapshot graph, Grouping grouping) {
        if (grouping.states() != graph.nodes()) {
            throw new IllegalArgumentException(
                    grouping.states() + " states are grouped of " + graph.nodes());
        }
        this.graph = graph;
        this.grouping = grouping;
    }

    /** The groups. */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * The graph of all groups; the node of a group has its number.
     *
     * @throws CancellationException if it is cancelled
     */
    public GroupGraph closed(Progress progress, Cancel cancel) {
        return open(Set.of(), null, 1, progress, cancel);
    }

    /**
     * The graph of the groups where some are opened.
     *
     * @param opened the groups whose states are shown one by one
     * @param spine its states come first where there is not room for all
     * @param most so many states of each group are shown at most; the others stay one node
     * @throws CancellationException if it is cancelled
     */
    public GroupGraph open(
            Set<Integer> opened,
            @Nullable Spine spine,
            int most,
            Progress progress,
            Cancel cancel) {
        int groups = grouping.groups().size();
        NodeTable nodes = new NodeTable();
        int[] nodeOfGroup = new int[groups];
        for (int group = 0; group < groups; group++) {
            nodeOfGroup[group] = -1;
            if (!opened.contains(group)) {
                nodeOfGroup[group] = nodes.add(group, onlyState(group));
            }
        }
        int[] nodeOf = new int[graph.nodes()];
        Arrays.fill(nodeOf, -1);
        for (int group : opened.stream().sorted().toList()) {
            for (int state : shown(group, spine, most)) {
                nodeOf[state] = nodes.add(group, state);
            }
        }
        for (int state = 0; state < nodeOf.length; state++) {
            if (nodeOf[state] < 0) {
                int group = grouping.groupOf(state);
                if (nodeOfGroup[group] < 0) {
                    nodeOfGroup[group] = nodes.add(group, -1);
                }
                nodeOf[state] = nodeOfGroup[group];
            }
        }
        return GroupGraph.of(graph, grouping, nodeOf, nodes, progress, cancel);
    }

    /** A state that is alone, and shares nothing one could name, is shown as it is. */
    private int onlyState(int group) {
        Group alone = grouping.groups().get(group);
        return alone.states() == 1 && alone.values().isEmpty() ? alone.first() : -1;
    }

    private int[] shown(int group, @Nullable Spine spine, int most) {
        int[] members = grouping.members(group, Integer.MAX_VALUE);
        if (members.length <= most) {
            return members;
        }
        BitSet first = new BitSet();
        int[] states = spine == null ? new int[0] : spine.states();
        for (int state : states) {
            if (grouping.groupOf(state) == group && first.cardinality() < most) {
                first.set(state);
            }
        }
        for (int i = 0; first.cardinality() < most; i++) {
            first.set(members[i]);
        }
        return first.stream().toArray();
    }
}
