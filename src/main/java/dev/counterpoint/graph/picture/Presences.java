package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.compare.Presence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** In which of two graphs the nodes and edges of a picture are. Does not change. */
public final class Presences {
    private static final byte BEFORE = 1;
    private static final byte AFTER = 2;
    private static final byte BOTH = BEFORE | AFTER;

    private final byte[] nodes;
    private final byte[] edges;

    /**
     * Of what a list shows.
     *
     * @param original the node of the compared graph that a node of the list is
     */
    Presences(DisplayList list, ComparedGraph graph, IntUnaryOperator original) {
        nodes = new byte[list.nodes()];
        edges = new byte[list.edges()];
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = bits(graph.presence(original.applyAsInt(node)));
        }
        byte[] reached = new byte[graph.nodes()];
        int source = -1;
        for (int edge = 0; edge < edges.length; edge++) {
            int from = original.applyAsInt(list.source(edge));
            if (from != source) {
                if (source >= 0) {
                    graph.forEachTransition(source, (s, t, label, p) -> reached[t] = 0);
                }
                graph.forEachTransition(from, (s, t, label, p) -> reached[t] |= bits(p));
                source = from;
            }
            byte found = reached[original.applyAsInt(list.target(edge))];
            // A step that neither graph has, such as stuttering, is no difference.
            edges[edge] = found == 0 ? BOTH : found;
        }
    }

    private static byte bits(Presence presence) {
        return switch (presence) {
            case WENT -> BEFORE;
            case CAME -> AFTER;
            case STAYED -> BOTH;
        };
    }

    private static Presence presence(byte bits) {
        return switch (bits) {
            case BEFORE -> Presence.WENT;
            case AFTER -> Presence.CAME;
            default -> Presence.STAYED;
        };
    }

    /** In which of the graphs a node is. */
    public Presence node(int node) {
        return presence(nodes[node]);
    }

    /** In which of the graphs any step of an edge is. */
    public Presence edge(int edge) {
        return presence(edges[edge]);
    }

    /** Whether any edge is there. */
    boolean hasEdge(Presence where) {
        for (byte edge : edges) {
            if (presence(edge) == where) {
                return true;
            }
        }
        return false;
    }

    /** What is in one of the graphs only has its sign. */
    static Mark mark(Presence presence) {
        return switch (presence) {
            case WENT -> Mark.WENT;
            case CAME -> Mark.CAME;
            case STAYED -> Mark.STAYED;
        };
    }

    /** The colour of what is in these of the graphs. */
    public static Rgba color(Presence presence) {
        return mark(presence).color();
    }

    /** The sign as a letter, for texts; empty for what stayed. */
    public static String letter(Presence presence) {
        return switch (presence) {
            case WENT -> "−";
            case CAME -> "+";
            case STAYED -> "";
        };
    }

    /** The colours that say so, with how many states are where. */
    Coloring coloring() {
        Map<Presence, Integer> count = new EnumMap<>(Presence.class);
        for (byte node : nodes) {
            count.merge(presence(node), 1, Integer::sum);
        }
        Map<Presence, Byte> place = new EnumMap<>(Presence.class);
        List<String> names = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        count.forEach(
                (presence, many) -> {
                    place.put(presence, (byte) names.size());
                    names.add(words(presence, many));
                    marks.add(mark(presence));
                });
        byte[] kinds = new byte[nodes.length];
        for (int node = 0; node < kinds.length; node++) {
            kinds[node] = Objects.requireNonNull(place.get(presence(nodes[node])));
        }
        return new Coloring("", kinds, names, marks);
    }

    private static String words(Presence presence, int many) {
        String states = String.format(Locale.ROOT, "%,d %s ", many, many == 1 ? "state" : "states");
        return states
                + switch (presence) {
                    case WENT -> "went";
                    case CAME -> "came";
                    case STAYED -> "in both";
                };
    }
}
