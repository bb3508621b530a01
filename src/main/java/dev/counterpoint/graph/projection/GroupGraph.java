package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.BundleVisitor;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.TransitionVisitor;
import dev.counterpoint.state.Binding;

import java.util.Arrays;
import java.util.List;

/**
 * The graph that has groups of states as nodes, or states where a group is open. An edge is there
 * exactly where a state of one node has a transition to a state of the other; there is one an
 * action, which counts the transitions. Does not change.
 */
public final class GroupGraph implements GraphView {
    private final Grouping grouping;
    private final NodeTable table;
    private final int[] nodeOf;
    private final int[] sizes;
    private final int[] levels;
    private final GroupEdges edges;

    private GroupGraph(
            GraphSnapshot graph,
            Grouping grouping,
            int[] nodeOf,
            NodeTable table,
            GroupEdges edges) {
        this.grouping = grouping;
        this.table = table;
        this.nodeOf = nodeOf;
        this.edges = edges;
        sizes = new int[table.size];
        levels = new int[table.size];
        Arrays.fill(levels, NO_LEVEL);
        int[] queue = new int[table.size];
        int tail = 0;
        for (int state = 0; state < nodeOf.length; state++) {
            int node = nodeOf[state];
            sizes[node]++;
            if (graph.isInitial(state) && levels[node] != 0) {
                levels[node] = 0;
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int edge = edges.begin(node); edge < edges.begin(node + 1); edge++) {
                int target = edges.target(edge);
                if (levels[target] == NO_LEVEL) {
                    levels[target] = levels[node] + 1;
                    queue[tail++] = target;
                }
            }
        }
    }

    static GroupGraph of(
            GraphSnapshot graph,
            Grouping grouping,
            int[] nodeOf,
            NodeTable table,
            Progress progress,
            Cancel cancel) {
        GroupEdges edges = GroupEdges.of(graph, nodeOf, table.size, progress, cancel);
        return new GroupGraph(graph, grouping, nodeOf, table, edges);
    }

    @Override
    public int nodes() {
        return sizes.length;
    }

    /** {@inheritDoc} Here: along edges between nodes, so at most that of each state in it. */
    @Override
    public int level(int node) {
        return levels[node];
    }

    @Override
    public int stateOf(int node) {
        return table.states[node];
    }

    @Override
    public int statesIn(int node) {
        return sizes[node];
    }

    /** The group of a node, or the group that its state is in. */
    public Group group(int node) {
        return grouping.groups().get(table.groups[node]);
    }

    /** Whether a node stands for those states of an open group that are not shown one by one. */
    public boolean isRest(int node) {
        return stateOf(node) < 0 && sizes[node] < group(node).states();
    }

    /** The variables or the expression by whose values states are grouped; may be none. */
    public List<String> groupedBy() {
        for (Group group : grouping.groups()) {
            if (!group.values().isEmpty()) {
                return group.values().stream().map(Binding::name).toList();
            }
        }
        return List.of();
    }

    /** How many states it is a graph of. */
    public int states() {
        return nodeOf.length;
    }

    /** The number of the group of a node. */
    public int groupNumber(int node) {
        return table.groups[node];
    }

    /** The node that a state of the graph is in. */
    public int nodeOf(int state) {
        return nodeOf[state];
    }

    /** How many edges there are, one an action from node to node. */
    public int edges() {
        return edges.count();
    }

    @Override
    public Label label(int label) {
        return edges.label(label);
    }

    @Override
    public void forEachSuccessor(int node, TransitionVisitor visitor) {
        forEachBundle(node, (source, target, label, count) -> visitor.visit(source, target, label));
    }

    @Override
    public void forEachBundle(int node, BundleVisitor visitor) {
        for (int edge = edges.begin(node); edge < edges.begin(node + 1); edge++) {
            visitor.visit(node, edges.target(edge), edges.labelOf(edge), edges.transitions(edge));
        }
    }

    @Override
    public void forEachPredecessor(int node, TransitionVisitor visitor) {
        edges.forEachInto(node, visitor);
    }

    /**
     * A counterexample through the nodes: steps within a node are left out. A lasso within one node
     * is that node with a step to itself.
     */
    public Spine through(Spine spine) {
        int[] nodes = new int[spine.length()];
        int[] indexes = new int[spine.length()];
        int count = 0;
        for (int i = 0; i < spine.length(); i++) {
            int node = nodeOf[spine.state(i)];
            if (count == 0 || nodes[count - 1] != node) {
                nodes[count++] = node;
            }
            indexes[i] = count - 1;
        }
        int[] path = Arrays.copyOf(nodes, count);
        if (spine.loop().isPresent()) {
            return Spine.lasso(indexes[spine.loop().getAsInt()], path);
        }
        SpineEnd end = spine.end();
        return end == null ? Spine.path(path) : Spine.ending(end, path);
    }
}
