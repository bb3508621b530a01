package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.layout.Layout;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The edges of a picture: all transitions from one node to another are one edge. */
final class Edges {
    private final GraphView graph;
    private final Layout layout;
    private final Predicate<Label> environment;
    private final BitSet seenLabels = new BitSet();
    private final BitSet environmentLabels = new BitSet();
    private int count;
    private int[] source = new int[64];
    private int[] target = new int[64];
    private int[] label = new int[64];
    private short[] more = new short[64];
    private EdgeKind[] kind = new EdgeKind[64];

    /** How many transitions an edge has beyond one a label; few graphs have such. */
    private final Map<Integer, Integer> bundles = new HashMap<>();

    private final BitSet isEnvironment = new BitSet();

    Edges(GraphView graph, Layout layout, @Nullable Spine spine, Predicate<Label> environment) {
        this.graph = graph;
        this.layout = layout;
        this.environment = environment;
        int[] edgeTo = new int[graph.nodes()];
        Arrays.fill(edgeTo, -1);
        int[] from = new int[graph.nodes() + 1];
        for (int node = 0; node < graph.nodes(); node++) {
            int first = count;
            graph.forEachBundle(
                    node,
                    (s, t, l, bundled) -> {
                        if (edgeTo[t] >= first) {
                            merge(edgeTo[t], l);
                        } else {
                            edgeTo[t] = add(s, t, l);
                        }
                        count(edgeTo[t], bundled);
                    });
            from[node + 1] = count;
        }
        if (spine != null) {
            mark(spine, from);
        }
    }

    private int add(int from, int to, int labelled) {
        if (count == source.length) {
            source = Arrays.copyOf(source, count * 2);
            target = Arrays.copyOf(target, count * 2);
            label = Arrays.copyOf(label, count * 2);
            more = Arrays.copyOf(more, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
        }
        source[count] = from;
        target[count] = to;
        label[count] = labelled;
        boolean forward = layout.column(to) > layout.column(from);
        kind[count] = forward ? EdgeKind.FORWARD : EdgeKind.BACK;
        isEnvironment.set(count, isEnvironment(labelled));
        return count++;
    }

    private void merge(int edge, int labelled) {
        if (label[edge] != labelled) {
            more[edge]++;
            isEnvironment.set(edge, isEnvironment.get(edge) && isEnvironment(labelled));
        }
    }

    private void count(int edge, int bundled) {
        if (bundled > 1) {
            bundles.merge(edge, bundled - 1, Integer::sum);
        }
    }

    private boolean isEnvironment(int labelled) {
        if (labelled < 0) {
            return false;
        }
        if (!seenLabels.get(labelled)) {
            seenLabels.set(labelled);
            environmentLabels.set(labelled, environment.test(graph.label(labelled)));
        }
        return environmentLabels.get(labelled);
    }

    private void mark(Spine spine, int[] from) {
        for (int i = 0; i + 1 < spine.length(); i++) {
            mark(spine.state(i), spine.state(i + 1), EdgeKind.SPINE, from);
        }
        if (spine.loop().isPresent()) {
            int last = spine.state(spine.length() - 1);
            mark(last, spine.state(spine.loop().getAsInt()), EdgeKind.CLOSING, from);
        }
    }

    /** A step that the graph does not have, such as stuttering, is added. */
    private void mark(int from, int to, EdgeKind as, int[] first) {
        int edge = first[from];
        while (edge < first[from + 1] && target[edge] != to) {
            edge++;
        }
        if (edge == first[from + 1]) {
            edge = add(from, to, -1);
        }
        kind[edge] = as;
    }

    int count() {
        return count;
    }

    int source(int edge) {
        return source[edge];
    }

    int target(int edge) {
        return target[edge];
    }

    EdgeKind kind(int edge) {
        return kind[edge];
    }

    boolean byEnvironment(int edge) {
        return isEnvironment.get(edge);
    }

    String text(int edge) {
        if (label[edge] < 0) {
            boolean stutters = source[edge] == target[edge];
            return stutters ? "Stuttering" : "";
        }
        String text = StateLabel.abbreviate(graph.label(label[edge]).step().toString(), 32);
        String others = more[edge] == 0 ? "" : " +" + more[edge];
        Integer bundled = bundles.get(edge);
        return bundled == null
                ? text + others
                : String.format(Locale.ROOT, "%s%s ×%,d", text, others, bundled + 1 + more[edge]);
    }
}
