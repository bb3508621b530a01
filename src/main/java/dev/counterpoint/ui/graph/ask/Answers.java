package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.find.ActionUse;
import dev.counterpoint.graph.find.BadRegion;
import dev.counterpoint.graph.find.Components;
import dev.counterpoint.graph.find.DeadEnds;
import dev.counterpoint.graph.find.Histogram;
import dev.counterpoint.graph.find.Reach;
import dev.counterpoint.graph.find.TransitionTable;
import dev.counterpoint.ui.graph.Highlight;
import dev.counterpoint.ui.graph.Highlight.Layer;
import dev.counterpoint.ui.graph.Highlight.Tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds out about a graph and says it in words. Runs on any thread. */
final class Answers {
    private static final int MOST_LINES = 200;

    private final GraphSnapshot graph;
    private final Cancel cancel;

    Answers(GraphSnapshot graph, Cancel cancel) {
        this.graph = graph;
        this.cancel = cancel;
    }

    /** In words: {@code 1 state}, {@code 1,204 states}. */
    static String count(int number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }

    static String states(int number) {
        return count(number, "state", "states");
    }

    Answer around(int state, int steps, boolean onward) {
        TransitionTable table = TransitionTable.of(graph, cancel);
        BitSet start = new BitSet();
        start.set(state);
        Reach reach =
                onward
                        ? Reach.after(table, start, steps, cancel)
                        : Reach.before(table, start, steps, cancel);
        int[] others = IntStream.of(reach.nodes()).filter(node -> node != state).toArray();
        int[] each = new int[Math.min(steps, graph.nodes()) + 1];
        for (int node : others) {
            each[reach.distance(node)]++;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < each.length && each[i] > 0 && i <= MOST_LINES; i++) {
            lines.add(count(i, "step", "steps") + ": " + states(each[i]));
        }
        BitSet found = new BitSet();
        IntStream.of(others).forEach(found::set);
        return new Answer(
                states(others.length) + (onward ? " after it" : " before it"),
                steps == Reach.ANY
                        ? "Within any number of steps."
                        : "Within " + count(steps, "step", "steps") + ", the nearest first.",
                Answer.list(others),
                Highlight.found(found),
                lines,
                List.of());
    }

    Answer between(int from, int to) {
        int[] path = Paths.shortest(graph, from, to, cancel);
        if (path.length > 0) {
            return path(path, "from the pinned state");
        }
        int[] back = Paths.shortest(graph, to, from, cancel);
        if (back.length > 0) {
            return path(back, "the other way, to the pinned state: it does not lead here");
        }
        throw new QuestionException("Neither of the two states leads to the other.");
    }

    Answer fromInitial(BitSet wanted, String where) {
        int[] path = Paths.fromInitial(graph, wanted::get, cancel);
        if (path.length == 0) {
            throw new QuestionException("No behavior in this graph comes there.");
        }
        return path(path, "from an initial state " + where);
    }

    private static Answer path(int[] path, String words) {
        return Answer.path(
                count(path.length - 1, "step", "steps"), "The shortest way " + words + ".", path);
    }

    Answer badRegion(BitSet violating, String what) {
        BadRegion region = BadRegion.of(TransitionTable.of(graph, cancel), violating, cancel);
        BitSet doomed = region.inevitable();
        BitSet border = region.border();
        List<Integer> states = Answer.list(border.stream().toArray());
        List<String> lines =
                List.of(
                        states(violating.cardinality()) + " where " + what,
                        states(doomed.cardinality() - violating.cardinality())
                                + " from which every way leads there (red)",
                        states(border.cardinality()) + " at the border (amber, listed below)",
                        states(region.reaching().cardinality())
                                + " in all from which it can still come, of "
                                + states(graph.nodes()));
        return new Answer(
                states(border.cardinality()) + " at the border",
                "The last states from which the violation could be avoided: one step leads to"
                        + " where it cannot, another does not.",
                states,
                new Highlight(
                        List.of(new Layer(doomed, Tone.DOOMED), new Layer(border, Tone.BORDER)),
                        List.of()),
                lines,
                List.of());
    }

    Answer deadEnds() {
        DeadEnds ends = DeadEnds.of(TransitionTable.of(graph, cancel));
        BitSet all = (BitSet) ends.stuck().clone();
        all.or(ends.resting());
        int[] listed = IntStream.concat(ends.stuck().stream(), ends.resting().stream()).toArray();
        return new Answer(
                all.isEmpty() ? "No dead ends" : count(listed.length, "dead end", "dead ends"),
                all.isEmpty()
                        ? "From every state a step leads on."
                        : "A state that the check did not come to explore counts as one.",
                Answer.list(listed),
                Highlight.found(all),
                all.isEmpty()
                        ? List.of()
                        : List.of(
                                states(ends.stuck().cardinality()) + " without any step",
                                states(ends.resting().cardinality())
                                        + " with steps to themselves only"),
                List.of());
    }

    Answer components() {
        Components components = Components.of(TransitionTable.of(graph, cancel), cancel);
        int[] cycles =
                IntStream.range(0, components.count())
                        .filter(c -> components.size(c) > 1)
                        .boxed()
                        .sorted((a, b) -> components.size(b) - components.size(a))
                        .mapToInt(c -> c)
                        .toArray();
        BitSet inCycle = new BitSet();
        List<Integer> ordered = new ArrayList<>();
        for (int state = 0; state < graph.nodes(); state++) {
            inCycle.set(state, components.size(components.componentOf(state)) > 1);
            if (cycles.length > 0 && components.componentOf(state) == cycles[0]) {
                ordered.add(state);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(cycles.length, MOST_LINES); i++) {
            lines.add("a cycle of " + states(components.size(cycles[i])));
        }
        int alone = graph.nodes() - inCycle.cardinality();
        lines.add(states(alone) + " in no cycle with others");
        return new Answer(
                count(cycles.length, "cycle of states", "cycles of states"),
                cycles.length == 0
                        ? "No state can be come back to after it was left."
                        : "States that can all be reached from one another. Listed: the largest.",
                Answer.list(ordered.stream().mapToInt(i -> i).toArray()),
                Highlight.found(inCycle),
                lines,
                List.of());
    }

    Answer actions(Collection<String> known) {
        ActionUse use = ActionUse.of(graph);
        List<String> never = use.neverTaken(known).stream().sorted().toList();
        List<String> lines = new ArrayList<>();
        never.forEach(action -> lines.add(action + ": never"));
        use.transitions().entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(e -> lines.add(e.getKey() + ": " + times(e.getValue())));
        return Answer.facts(
                never.isEmpty()
                        ? "Every action is taken"
                        : count(never.size(), "action is", "actions are") + " never taken",
                "How many transitions of the graph each action has.",
                lines,
                List.of());
    }

    private static String times(int number) {
        return count(number, "transition", "transitions");
    }

    Answer shape() {
        TransitionTable table = TransitionTable.of(graph, cancel);
        Histogram out = Histogram.outDegrees(table);
        Histogram in = Histogram.inDegrees(table);
        Histogram depth = Histogram.depths(graph);
        return Answer.facts(
                states(graph.nodes()),
                count(graph.transitions(), "transition", "transitions")
                        + String.format(Locale.ROOT, ", %.1f from a state on average.", out.mean()),
                List.of(),
                List.of(
                        new Answer.Bars("Steps from an initial state", depth),
                        new Answer.Bars("Transitions that leave a state", out),
                        new Answer.Bars("Transitions that enter a state", in)));
    }
}
