package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What the colours of states say. Each kind has a {@link Mark} of its own; of many kinds the rarer
 * ones are "others".
 */
public final class Coloring {
    /** No more kinds than colours that can be told apart. */
    static final int MOST = 7;

    private final byte[] kinds;
    private final List<String> names;
    private final List<Mark> marks;
    private final String title;

    Coloring(String title, byte[] kinds, List<String> names, List<Mark> marks) {
        this.title = title;
        this.kinds = kinds;
        this.names = List.copyOf(names);
        this.marks = List.copyOf(marks);
    }

    /** What an arrangement asks for; null where that is nothing. */
    static @Nullable Coloring of(Arrangement arrangement, GraphView graph) {
        return switch (arrangement.colors()) {
            case NOTHING -> null;
            case ACTION -> byAction(graph);
            case ACTOR -> byActor(graph, arrangement.actorOf());
            case LEVEL -> byLevel(graph);
            case VALUE, PROPERTY -> {
                StateKinds kinds = arrangement.kinds();
                yield kinds == null ? null : of(graph, kinds);
            }
        };
    }

    /** By kinds of states; a node of several kinds says so. */
    public static Coloring of(GraphView graph, StateKinds kinds) {
        return KindColoring.of(graph, kinds);
    }

    /** By the action of the step by which each state was found first. */
    public static Coloring byAction(GraphView graph) {
        return byStep(graph, label -> label.step().action());
    }

    /** By who took that step. */
    public static Coloring byActor(GraphView graph, Function<Label, @Nullable Binding> actorOf) {
        return byStep(
                graph,
                label -> {
                    Binding actor = actorOf.apply(label);
                    return actor == null ? "nobody in particular" : actor.value().toString();
                });
    }

    /** By how many steps a state is away from where behaviors begin, in as many bands. */
    public static Coloring byLevel(GraphView graph) {
        int deepest = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            deepest = Math.max(deepest, graph.level(node));
        }
        int band = Math.max(1, Math.ceilDiv(deepest + 1, MOST));
        return of(
                graph.nodes(),
                node -> {
                    int from = Math.max(0, graph.level(node)) / band * band;
                    return band == 1
                            ? "level " + from
                            : "levels " + from + " to " + (from + band - 1);
                });
    }

    private static Coloring byStep(GraphView graph, Function<Label, String> kindOf) {
        Map<Integer, String> known = new HashMap<>();
        return of(
                graph.nodes(),
                node -> {
                    int label = firstLabel(graph, node);
                    return label < 0
                            ? "initial"
                            : known.computeIfAbsent(label, l -> kindOf.apply(graph.label(l)));
                });
    }

    private static int firstLabel(GraphView graph, int node) {
        int[] found = {-1, Integer.MAX_VALUE};
        if (!graph.isInitial(node)) {
            int level = graph.level(node);
            graph.forEachPredecessor(
                    node,
                    (source, target, label) -> {
                        if (graph.level(source) == level - 1 && source <= found[1]) {
                            found[0] = label;
                            found[1] = source;
                        }
                    });
        }
        return found[0];
    }

    /** By any name of a kind; the most frequent ones have colours. */
    public static Coloring of(int nodes, IntFunction<String> nameOf) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> all = new ArrayList<>();
        int[] kindOf = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            String name = nameOf.apply(node);
            Integer number = numbers.get(name);
            if (number == null) {
                number = all.size();
                numbers.put(name, number);
                all.add(name);
            }
            kindOf[node] = number;
        }
        int[] count = new int[all.size()];
        for (int kind : kindOf) {
            count[kind]++;
        }
        Integer[] byCount = new Integer[all.size()];
        Arrays.setAll(byCount, i -> i);
        Arrays.sort(byCount, (a, b) -> Integer.compare(count[b], count[a]));
        boolean[] kept = new boolean[all.size()];
        int most = all.size() <= MOST ? MOST : MOST - 1;
        for (int i = 0; i < Math.min(most, byCount.length); i++) {
            kept[byCount[i]] = true;
        }
        byte[] place = new byte[all.size()];
        List<String> names = new ArrayList<>();
        for (int kind = 0; kind < place.length; kind++) {
            place[kind] = (byte) (kept[kind] ? names.size() : -1);
            if (kept[kind]) {
                names.add(all.get(kind));
            }
        }
        if (names.size() < all.size()) {
            names.add("others");
        }
        byte[] kinds = new byte[nodes];
        for (int node = 0; node < nodes; node++) {
            byte at = place[kindOf[node]];
            kinds[node] = at < 0 ? (byte) (names.size() - 1) : at;
        }
        return new Coloring("", kinds, names, Mark.PLAIN.subList(0, names.size()));
    }

    /** What the kinds are called, in the order of their numbers. */
    public List<String> names() {
        return names;
    }

    /** The kind of a node. */
    public int kind(int node) {
        return kinds[node];
    }

    /** What is told by them, in a word or two; empty where the names say it. */
    public String title() {
        return title;
    }

    /** The sign of a kind. */
    public Mark mark(int kind) {
        return marks.get(kind);
    }

    /** The colour of a kind. */
    public Rgba color(int kind) {
        return marks.get(kind).color();
    }
}
