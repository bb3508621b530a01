package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.layout.Layout;
import dev.counterpoint.graph.layout.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * What a picture of a graph consists of: nodes with their boxes, kinds and texts, edges with their
 * courses, kinds and texts; in pixels at a scale of one, the spine at height 0. Does not change;
 * may be read by any thread.
 */
public final class DisplayList {
    private final GraphView graph;
    private final Layout layout;
    private final @Nullable Spine spine;
    private final StateLabel labels;
    private final Edges edges;
    private final Router router;
    private final Router dotRouter;
    private final NodeKind[] kinds;
    private final @Nullable Coloring coloring;
    private final @Nullable Presences presences;
    private final Box bounds;
    private final double pitch;
    private final Indexed nodeIndex;
    private final Indexed edgeIndex;

    /**
     * A picture of a graph.
     *
     * @param layout the places of all its nodes
     * @param environment whether a label is that of an environment action
     */
    public DisplayList(
            GraphView graph,
            Layout layout,
            @Nullable Spine spine,
            StateLabel labels,
            Predicate<Label> environment) {
        coloring = null;
        presences = null;
        this.graph = graph;
        this.layout = layout;
        this.spine = spine;
        this.labels = labels;
        edges = new Edges(graph, layout, spine, environment);
        router = new Router(layout, false);
        dotRouter = new Router(layout, true);
        kinds = new NodeKind[graph.nodes()];
        for (int node = 0; node < kinds.length; node++) {
            kinds[node] = graph.stateOf(node) < 0 ? NodeKind.GROUP : NodeKind.NORMAL;
        }
        if (spine != null) {
            mark(spine);
        }
        bounds = measure();
        double heights = 0;
        for (int node = 0; node < kinds.length; node++) {
            heights += layout.height(node);
        }
        nodeIndex = new Indexed(kinds.length, (node, sides) -> write(nodeBox(node), sides));
        edgeIndex = new Indexed(edges.count(), (edge, sides) -> write(edgeBox(edge), sides));
        pitch = heights / Math.max(1, kinds.length) + layout.rowGap();
    }

    private DisplayList(
            DisplayList same, @Nullable Coloring coloring, @Nullable Presences presences) {
        this.coloring = coloring;
        this.presences = presences;
        graph = same.graph;
        layout = same.layout;
        spine = same.spine;
        labels = same.labels;
        edges = same.edges;
        router = same.router;
        dotRouter = same.dotRouter;
        kinds = same.kinds;
        bounds = same.bounds;
        pitch = same.pitch;
        nodeIndex = same.nodeIndex;
        edgeIndex = same.edgeIndex;
    }

    /** The same with colours that say something, or none. */
    public DisplayList colored(@Nullable Coloring by) {
        return new DisplayList(this, by, null);
    }

    /**
     * The same with what went and what came marked.
     *
     * @param original the node of the compared graph that a node here is
     */
    public DisplayList compared(ComparedGraph of, IntUnaryOperator original) {
        Presences found = new Presences(this, of, original);
        return new DisplayList(this, found.coloring(), found);
    }

    /** In which of two graphs its nodes and edges are; null where it is of one graph. */
    public @Nullable Presences presences() {
        return presences;
    }

    /** What the colours of its states say; null where they say nothing. */
    public @Nullable Coloring coloring() {
        return coloring;
    }

    private void mark(Spine marked) {
        int loop = marked.loop().orElse(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            kinds[marked.state(i)] = i >= loop ? NodeKind.LASSO : NodeKind.SPINE;
        }
        if (marked.end() != null) {
            kinds[marked.state(marked.length() - 1)] = NodeKind.VIOLATING;
        }
    }

    private Box measure() {
        if (kinds.length == 0) {
            return new Box(0, 0, 0, 0);
        }
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < kinds.length; node++) {
            double width = layout.width(node) / 2;
            double height = layout.height(node) / 2;
            minX = Math.min(minX, layout.x(node) - width);
            maxX = Math.max(maxX, layout.x(node) + width);
            minY = Math.min(minY, layout.y(node) - height);
            maxY = Math.max(maxY, layout.y(node) + height);
        }
        Box box = new Box(minX, minY, maxX, maxY);
        for (int edge = 0; edge < edges.count(); edge++) {
            // One to the next column stays between the two boxes.
            int columns = layout.column(edges.target(edge)) - layout.column(edges.source(edge));
            if (columns != 1 || layout.kind() != LayoutKind.LAYERED) {
                box = box.union(edgeBox(edge));
            }
        }
        for (Layout.Lane lane : layout.lanes()) {
            box = box.union(new Box(minX, lane.top(), maxX, lane.bottom()));
        }
        return box;
    }

    /** The graph that is shown. */
    public GraphView graph() {
        return graph;
    }

    /** Where its nodes stand. */
    Layout layout() {
        return layout;
    }

    /** In which way they were laid out. */
    public LayoutKind layoutKind() {
        return layout.kind();
    }

    /** The counterexample in it. */
    public @Nullable Spine spine() {
        return spine;
    }

    /** How many nodes there are. */
    public int nodes() {
        return kinds.length;
    }

    /** How many edges there are. */
    public int edges() {
        return edges.count();
    }

    /** A box around all. */
    public Box bounds() {
        return bounds;
    }

    /** What a node is. */
    public NodeKind kind(int node) {
        return kinds[node];
    }

    /** Whether a behavior can begin at a node. */
    public boolean isInitial(int node) {
        return graph.isInitial(node);
    }

    /** A node's place. */
    public Box nodeBox(int node) {
        double width = layout.width(node) / 2;
        double height = layout.height(node) / 2;
        double x = layout.x(node);
        double y = layout.y(node);
        return new Box(x - width, y - height, x + width, y + height);
    }

    /** The middle of a node. */
    public double x(int node) {
        return layout.x(node);
    }

    /** The middle of a node. */
    public double y(int node) {
        return layout.y(node);
    }

    /** What stands in a node's box; read when it is asked. */
    public NodeText text(int node) {
        return textOf(graph, labels, node);
    }

    static NodeText textOf(GraphView graph, StateLabel labels, int node) {
        int state = graph.stateOf(node);
        return state >= 0 ? labels.text(state) : labels.group(graph, node);
    }

    /** Where an edge begins. */
    public int source(int edge) {
        return edges.source(edge);
    }

    /** Where an edge ends. */
    public int target(int edge) {
        return edges.target(edge);
    }

    /** What an edge is. */
    public EdgeKind edgeKind(int edge) {
        return edges.kind(edge);
    }

    /** Whether all steps of an edge are the environment's. */
    public boolean byEnvironment(int edge) {
        return edges.byEnvironment(edge);
    }

    /** The action with its parameters; where there are several, how many more. */
    public String edgeText(int edge) {
        String sign = presences == null ? "" : Presences.letter(presences.edge(edge));
        return sign.isEmpty() ? edges.text(edge) : sign + " " + edges.text(edge);
    }

    /** The course of an edge. */
    public EdgeRoute route(int edge) {
        return router.route(edges.source(edge), edges.target(edge), edges.kind(edge));
    }

    /** The course of an edge where nodes are dots: from middle to middle. */
    public EdgeRoute dotRoute(int edge) {
        return dotRouter.route(edges.source(edge), edges.target(edge), edges.kind(edge));
    }

    /** How far apart two nodes of a column are, on average. */
    public double pitch() {
        return pitch;
    }

    private Box edgeBox(int edge) {
        EdgeRoute route = route(edge);
        Box box = new Box(route.x0(), route.y0(), route.x0(), route.y0());
        for (int i = 1; i <= 4; i++) {
            double x = route.x(i / 4.0);
            double y = route.y(i / 4.0);
            box = box.union(new Box(x, y, x, y));
        }
        return box;
    }

    /** Tells the nodes that are at least partly in a box. */
    public void nodesIn(Box box, IntConsumer found) {
        nodeIndex.get().forEach(box, found);
    }

    /** Tells the edges that may be partly in a box. */
    public void edgesIn(Box box, IntConsumer found) {
        edgeIndex.get().forEach(box.grown(4), found);
    }

    /**
     * Whether {@link #edgesIn} answers at once: of many edges the first question takes its time.
     */
    public boolean edgesAreIndexed() {
        return edgeIndex.isThere();
    }

    /** The node at a point, or the nearest that is not further than a distance, or -1. */
    public int nodeAt(double x, double y, double distance) {
        double[] nearest = {distance};
        int[] hit = {-1};
        nodesIn(
                new Box(x, y, x, y).grown(distance),
                node -> {
                    Box box = nodeBox(node);
                    double dx = Math.max(0, Math.max(box.minX() - x, x - box.maxX()));
                    double dy = Math.max(0, Math.max(box.minY() - y, y - box.maxY()));
                    double off = Math.hypot(dx, dy);
                    if (off < nearest[0] || off == nearest[0] && (hit[0] < 0 || node < hit[0])) {
                        nearest[0] = off;
                        hit[0] = node;
                    }
                });
        return hit[0];
    }

    /** The nearest edge that is not further than a distance from a point, or -1. */
    public int edgeAt(double x, double y, double distance) {
        double[] nearest = {distance};
        int[] hit = {-1};
        edgesIn(
                new Box(x, y, x, y).grown(distance),
                edge -> {
                    double off = route(edge).distance(x, y);
                    if (off < nearest[0] || off == nearest[0] && edge < hit[0]) {
                        nearest[0] = off;
                        hit[0] = edge;
                    }
                });
        return hit[0];
    }

    private static void write(Box box, float[] sides) {
        sides[0] = (float) box.minX();
        sides[1] = (float) box.minY();
        sides[2] = (float) box.maxX();
        sides[3] = (float) box.maxY();
    }
}
