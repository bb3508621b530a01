package dev.counterpoint.ui.session;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Hand-made traces and graphs that the panels are tried with. */
public final class Examples {
    /** Where every definition of the examples is. */
    public static final SourceRange PLACE = new SourceRange("Lease", 40, 1, 45, 20);

    /** What the lease's spec says of its actions. */
    public static final Map<String, ActionInfo> ACTIONS =
            Map.of(
                    "Grant",
                    new ActionInfo(
                            "Grant", "The service grants the free lease to a node.", false, PLACE),
                    "Tick",
                    new ActionInfo("Tick", "A tick of time passes.", false, PLACE),
                    "FallBehind",
                    new ActionInfo(
                            "FallBehind", "A leader's clock falls one tick behind.", true, PLACE));

    private static final Value N1 = new ModelValue("n1");
    private static final Value N2 = new ModelValue("n2");
    private static final Value N3 = new ModelValue("n3");
    private static final Value NONE = new ModelValue("None");

    private Examples() {}

    /** Two leaders at once after a clock fell behind: eight states. */
    public static Trace lease() {
        List<State> states =
                List.of(
                        state(NONE, 0, List.of(0, 0, 0), List.of(), 0),
                        state(N1, 2, List.of(2, 0, 0), List.of(), 0),
                        state(N1, 2, List.of(3, 0, 0), List.of(N1), 1),
                        state(N1, 1, List.of(2, 0, 0), List.of(N1), 1),
                        state(N1, 1, List.of(3, 0, 0), List.of(N1), 2),
                        state(NONE, 0, List.of(2, 0, 0), List.of(N1), 2),
                        state(N3, 2, List.of(2, 0, 2), List.of(N1), 2),
                        state(N3, 1, List.of(1, 0, 1), List.of(N1), 2));
        List<Step> steps =
                List.of(
                        step("Grant", N1),
                        step("FallBehind", N1),
                        step("Tick", null),
                        step("FallBehind", N1),
                        step("Tick", null),
                        step("Grant", N3),
                        step("Tick", null));
        return Trace.finite(states, steps);
    }

    private static Step step(String action, @Nullable Value node) {
        return new Step(action, node == null ? List.of() : List.of(new Binding("n", node)));
    }

    private static State state(
            Value holder, int ticks, List<Integer> left, List<Value> slow, int faults) {
        Value lease =
                FunctionValue.of(
                        Map.of(
                                new StringValue("holder"),
                                holder,
                                new StringValue("left"),
                                IntegerValue.of(ticks)));
        Value each =
                FunctionValue.of(
                        Map.of(
                                N1, IntegerValue.of(left.get(0)),
                                N2, IntegerValue.of(left.get(1)),
                                N3, IntegerValue.of(left.get(2))));
        Value health =
                FunctionValue.of(
                        Map.of(
                                N1, new StringValue("healthy"),
                                N2, new StringValue("healthy"),
                                N3, new StringValue("healthy")));
        return new State(
                List.of("lease", "left", "slow", "health", "faults"),
                List.of(lease, each, SetValue.of(slow), health, IntegerValue.of(faults)));
    }

    /** The lease's invariant is false in its last state, with the reason. */
    public static Counterexample leaseViolation() {
        Explanation first = explanation("Serves(a)", true, List.of());
        Explanation second = explanation("Serves(b)", true, List.of());
        Explanation equal = explanation("a = b", false, List.of());
        Explanation body =
                new Explanation(
                        "Serves(a) /\\ Serves(b) => a = b",
                        PLACE,
                        new BooleanValue(false),
                        null,
                        List.of(new Binding("a", N1), new Binding("b", N3)),
                        List.of(first, second, equal));
        Explanation all =
                explanation(
                        "\\A a, b \\in Node : Serves(a) /\\ Serves(b) => a = b",
                        false,
                        List.of(body));
        return new Counterexample(
                Kind.INVARIANT,
                "OneLeaderAtATime",
                "No two nodes ever answer requests as the leader at the same time.",
                "\\A a, b \\in Node : Serves(a) /\\ Serves(b) => a = b",
                null,
                PLACE,
                "OneLeaderAtATime is false.",
                lease(),
                IntStream.range(0, 8).boxed().toList(),
                explanation("OneLeaderAtATime", false, List.of(all)));
    }

    private static Explanation explanation(String text, boolean value, List<Explanation> because) {
        return new Explanation(text, PLACE, new BooleanValue(value), null, List.of(), because);
    }

    /** The lease's states and a few that branch off them. */
    public static Recording leaseRecording() {
        Trace trace = lease();
        StateGraph graph = new StateGraph();
        List<State> values = new ArrayList<>(trace.states());
        for (int i = 0; i < values.size(); i++) {
            graph.addState(i == 0);
        }
        for (int i = 0; i + 1 < trace.states().size(); i++) {
            graph.addTransition(i, i + 1, graph.label(trace.steps().get(i), PLACE));
            int other = graph.addState(false);
            values.add(state(N2, 2 + i, List.of(0, 2, 0), List.of(N2), i));
            graph.addTransition(i, other, graph.label(step("Grant", N2), PLACE));
            if (i > 1) {
                graph.addTransition(other - 1, other, graph.label(step("FallBehind", N2), PLACE));
            }
        }
        return new Recording(graph, values::get);
    }

    /** States 4 to 6 of six repeat for ever. */
    public static Trace lasso() {
        List<State> states = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            states.add(counter(i));
        }
        List<Step> steps =
                List.of(
                        step("Crash", N1),
                        step("Retry", N1),
                        step("Retry", N2),
                        step("Ask", N1),
                        step("Answer", N2));
        return new Trace(states, steps, OptionalInt.of(3), step("Forget", N1));
    }

    /** A property that the lasso violates. */
    public static Counterexample lassoViolation() {
        return new Counterexample(
                Kind.PROPERTY,
                "EveryoneLearns",
                "In the end everyone learns the outcome.",
                "<>(\\A p \\in Participant : decided[p])",
                null,
                PLACE,
                "EveryoneLearns does not hold.",
                lasso(),
                List.of(),
                null);
    }

    /** The lasso's violation, of a model that shows traces through an alias: twice the counter. */
    public static Counterexample aliasedViolation() {
        Counterexample raw = lassoViolation();
        List<State> shown =
                IntStream.range(0, lasso().states().size())
                        .mapToObj(i -> new State(List.of("twice"), List.of(IntegerValue.of(2 * i))))
                        .toList();
        return new Counterexample(
                raw.kind(),
                raw.property(),
                raw.plain(),
                raw.formal(),
                raw.file(),
                raw.range(),
                raw.message(),
                raw.trace(),
                raw.graphStates(),
                raw.explanation(),
                new Trace(shown, lasso().steps(), lasso().loop(), lasso().closing()),
                raw.causes());
    }

    /** A trace after whose last state nothing is enabled. */
    public static Counterexample deadlock() {
        Trace trace =
                Trace.finite(
                        List.of(counter(0), counter(1), counter(2)),
                        List.of(step("Prepare", N1), step("Crash", N2)));
        return new Counterexample(
                Kind.DEADLOCK, null, null, null, null, null, "Deadlock.", trace, List.of(), null);
    }

    /** A state with a number in it. */
    public static State counter(int number) {
        return new State(List.of("x"), List.of(IntegerValue.of(number)));
    }

    /** A graph of so many states in layers, with a path through it as a counterexample. */
    public static Recording large(int states) {
        StateGraph graph = new StateGraph();
        int width = Math.max(2, (int) Math.sqrt(states) / 2);
        int[] labels = new int[8];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = graph.label(new Step("Act" + i, List.of()), PLACE);
        }
        for (int i = 0; i < states; i++) {
            graph.addState(i == 0);
        }
        for (int i = 0; i < states; i++) {
            for (int k = 1; k <= 3; k++) {
                int target = i + width + (i * 7 + k * 13) % width - width / 3;
                if (target < states && target > i) {
                    graph.addTransition(i, target, labels[(i + k) % labels.length]);
                } else if (i + k < states) {
                    graph.addTransition(i, i + k, labels[k]);
                }
            }
        }
        return new Recording(graph, Examples::counter);
    }

    /** A trace along the first successors of a recording. */
    public static Counterexample pathIn(Recording recording, int length) {
        List<Integer> numbers = new ArrayList<>(List.of(0));
        List<Step> steps = new ArrayList<>();
        var now = recording.graph().snapshot();
        while (numbers.size() < length) {
            int[] next = {-1};
            Step[] by = new Step[1];
            now.forEachSuccessor(
                    numbers.getLast(),
                    (source, target, label) -> {
                        if (next[0] < 0) {
                            next[0] = target;
                            by[0] = now.label(label).step();
                        }
                    });
            numbers.add(next[0]);
            steps.add(by[0]);
        }
        List<State> states = numbers.stream().map(n -> recording.values().state(n)).toList();
        return new Counterexample(
                Kind.INVARIANT,
                "Small",
                "The number stays small.",
                "x < 100",
                null,
                PLACE,
                "Small is false.",
                Trace.finite(states, steps),
                numbers,
                null);
    }
}
