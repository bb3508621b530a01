package dev.counterpoint.export;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.picture.Coloring;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.NodeKind;
import dev.counterpoint.graph.picture.Presences;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.projection.Group;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A graph as data: what a picture shows, with all that its nodes and edges stand for. Unlike in the
 * picture each action between two nodes is an edge.
 *
 * @param picture what is shown, and where
 * @param values for each node the values of its state, or those that the states of its group share
 * @param environment whether a label is that of an environment action
 */
public record GraphFile(
        GraphPicture picture, IntFunction<List<Binding>> values, Predicate<Label> environment) {

    /** A node as its file has it. */
    record Node(
            int number,
            int state,
            int states,
            boolean initial,
            int level,
            String kind,
            double x,
            double y,
            @Nullable Rgba color,
            String meaning,
            List<Binding> values) {
        /** All but its number, its values and its colour, by name; without a state, several. */
        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            if (state >= 0) {
                data.put("state", state);
            }
            data.put("states", states);
            data.put("initial", initial);
            data.put("level", level);
            data.put("kind", kind);
            if (!meaning.isEmpty()) {
                data.put("meaning", meaning);
            }
            return data;
        }

        /** One line that tells it from others. */
        String label() {
            String all =
                    values.stream()
                            .map(b -> b.name() + " = " + b.value())
                            .collect(Collectors.joining(" /\\ "));
            return state < 0 && all.isEmpty() ? states + " states" : all;
        }
    }

    /** An edge as its file has it; the action is empty where it is not known. */
    record Edge(
            int number,
            int source,
            int target,
            String action,
            List<Binding> parameters,
            int transitions,
            boolean environment,
            boolean counterexample,
            String presence) {
        /** All but its ends, by name. */
        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("action", action);
            data.put("transitions", transitions);
            data.put("environment", environment);
            data.put("counterexample", counterexample);
            if (!presence.isEmpty()) {
                data.put("presence", presence);
            }
            return data;
        }

        Edge numbered(int other) {
            return new Edge(
                    other,
                    source,
                    target,
                    action,
                    parameters,
                    transitions,
                    environment,
                    counterexample,
                    presence);
        }

        /** The action with its parameters. */
        String label() {
            return parameters.isEmpty()
                    ? action
                    : action
                            + parameters.stream()
                                    .map(p -> p.value().toString())
                                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Takes what is written. */
    interface Writing<T> {
        void write(T thing) throws IOException;
    }

    /** Whether what runs through it is a counterexample, and not only a path or nothing. */
    boolean isCounterexample() {
        Spine spine = picture.list().spine();
        return spine != null && spine.isCounterexample();
    }

    int nodes() {
        return picture.list().nodes();
    }

    void forEachNode(Writing<Node> out) throws IOException {
        DisplayList list = picture.list();
        GraphView graph = list.graph();
        Coloring coloring = list.coloring();
        for (int node = 0; node < list.nodes(); node++) {
            int color = coloring == null ? -1 : coloring.kind(node);
            out.write(
                    new Node(
                            node,
                            graph.stateOf(node),
                            graph.statesIn(node),
                            graph.isInitial(node),
                            graph.level(node),
                            kind(list.kind(node)),
                            round(list.x(node)),
                            round(list.y(node)),
                            coloring == null ? null : coloring.color(color),
                            meaning(list, node),
                            values.apply(node)));
        }
    }

    private static String meaning(DisplayList list, int node) {
        Coloring coloring = list.coloring();
        if (list.presences() != null) {
            return word(list.presences().node(node));
        }
        if (coloring == null) {
            return "";
        }
        String name = coloring.names().get(coloring.kind(node));
        return coloring.title().isEmpty() ? name : coloring.title() + ": " + name;
    }

    /** The values of a state by name. */
    public static List<Binding> values(State state) {
        List<Binding> values = new ArrayList<>();
        for (int i = 0; i < state.variables().size(); i++) {
            values.add(new Binding(state.variables().get(i), state.values().get(i)));
        }
        return values;
    }

    /** The values that the nodes of a graph have, by the values of its states. */
    public static IntFunction<List<Binding>> values(GraphView graph, StateValues of) {
        return node -> {
            List<Binding> values = new ArrayList<>();
            if (graph.stateOf(node) >= 0) {
                values.addAll(values(of.state(graph.stateOf(node))));
            } else if (graph instanceof GroupGraph groups) {
                Group group = groups.group(node);
                if (!group.words().isEmpty()) {
                    values.add(new Binding("group", new OpaqueValue(group.words())));
                }
                values.addAll(group.values());
            }
            return values;
        };
    }

    /** A tenth of a pixel is as exact as anybody needs it. */
    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }

    private String kind(NodeKind kind) {
        return switch (kind) {
            case NORMAL -> "state";
            case SPINE -> isCounterexample() ? "counterexample" : "path";
            case LASSO -> "loop";
            case VIOLATING -> "violating";
            case GROUP -> "group";
        };
    }

    void forEachEdge(Writing<Edge> out) throws IOException {
        GraphView graph = picture.list().graph();
        Set<Long> spine = spine();
        Set<Long> missing = new HashSet<>(spine);
        Map<Long, String> presences = presences();
        List<Edge> leaving = new ArrayList<>();
        int number = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            graph.forEachBundle(
                    node,
                    (source, target, label, transitions) ->
                            leaving.add(
                                    edge(source, target, label, transitions, spine, presences)));
            for (Edge edge : leaving) {
                missing.remove(pair(edge.source(), edge.target()));
                out.write(edge.numbered(number++));
            }
            leaving.clear();
        }
        // Steps that the graph does not have, such as stuttering.
        for (long pair : missing.stream().sorted().toList()) {
            Edge edge = edge((int) (pair >>> Integer.SIZE), (int) pair, -1, 1, spine, presences);
            out.write(edge.numbered(number++));
        }
    }

    private Edge edge(
            int source,
            int target,
            int label,
            int transitions,
            Set<Long> spine,
            Map<Long, String> presences) {
        Label of = label < 0 ? null : picture.list().graph().label(label);
        return new Edge(
                0,
                source,
                target,
                of == null ? "" : of.step().action(),
                of == null ? List.of() : of.step().parameters(),
                transitions,
                of != null && environment.test(of),
                isCounterexample() && spine.contains(pair(source, target)),
                presences.getOrDefault(pair(source, target), ""));
    }

    /** Where two graphs are compared: in which of them any step from one node to another is. */
    private Map<Long, String> presences() {
        DisplayList list = picture.list();
        Map<Long, String> known = new HashMap<>();
        Presences presences = list.presences();
        for (int edge = 0; presences != null && edge < list.edges(); edge++) {
            known.put(pair(list.source(edge), list.target(edge)), word(presences.edge(edge)));
        }
        return known;
    }

    private static String word(Presence presence) {
        return presence.name().toLowerCase(Locale.ROOT);
    }

    private Set<Long> spine() {
        Set<Long> pairs = new HashSet<>();
        Spine spine = picture.list().spine();
        if (spine != null) {
            for (int i = 0; i + 1 < spine.length(); i++) {
                pairs.add(pair(spine.state(i), spine.state(i + 1)));
            }
            spine.loop()
                    .ifPresent(
                            loop ->
                                    pairs.add(
                                            pair(
                                                    spine.state(spine.length() - 1),
                                                    spine.state(loop))));
        }
        return pairs;
    }

    private static long pair(int source, int target) {
        return (long) source << Integer.SIZE | target;
    }
}
