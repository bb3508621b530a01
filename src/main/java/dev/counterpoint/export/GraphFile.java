package dev.counterpoint.export;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.NodeKind;
import dev.counterpoint.state.Binding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            List<Binding> values) {
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
            boolean counterexample) {
        Edge numbered(int other) {
            return new Edge(
                    other,
                    source,
                    target,
                    action,
                    parameters,
                    transitions,
                    environment,
                    counterexample);
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
        for (int node = 0; node < list.nodes(); node++) {
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
                            values.apply(node)));
        }
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
        List<Edge> leaving = new ArrayList<>();
        int number = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            graph.forEachBundle(
                    node,
                    (source, target, label, transitions) ->
                            leaving.add(edge(source, target, label, transitions, spine)));
            for (Edge edge : leaving) {
                missing.remove(pair(edge.source(), edge.target()));
                out.write(edge.numbered(number++));
            }
            leaving.clear();
        }
        // Steps that the graph does not have, such as stuttering.
        for (long pair : missing.stream().sorted().toList()) {
            Edge edge = edge((int) (pair >>> Integer.SIZE), (int) pair, -1, 1, spine);
            out.write(edge.numbered(number++));
        }
    }

    private Edge edge(int source, int target, int label, int transitions, Set<Long> spine) {
        Label of = label < 0 ? null : picture.list().graph().label(label);
        return new Edge(
                0,
                source,
                target,
                of == null ? "" : of.step().action(),
                of == null ? List.of() : of.step().parameters(),
                transitions,
                of != null && environment.test(of),
                isCounterexample() && spine.contains(pair(source, target)));
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
