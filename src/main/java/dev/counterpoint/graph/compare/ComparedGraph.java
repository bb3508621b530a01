package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.graph.TransitionVisitor;
import dev.counterpoint.graph.Tuples;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Two graphs as one: states are the same where the values of all variables that both have are
 * equal, whatever their numbers. Each state and transition says in which of the two it is. Does not
 * change.
 */
public final class ComparedGraph implements GraphView {
    private static final int INITIAL_BEFORE = 1;
    private static final int INITIAL_AFTER = 2;

    private final RecordedStates before;
    private final RecordedStates after;
    private final List<String> variables;
    private final Tuples states;
    private final int[] inBefore;
    private final int[] inAfter;
    private final int[] firstAfter;
    private final byte[] initial;
    private final int[] levels;

    private final int[] begin;
    private final int[] source;
    private final int[] target;
    private final int[] labelOf;
    private final Presence[] presence;
    private final int[] beginInto;
    private final int[] into;
    private final List<Label> labels;

    private ComparedGraph(
            RecordedStates before,
            RecordedStates after,
            List<String> variables,
            Tuples states,
            MergedTransitions merged) {
        this.before = before;
        this.after = after;
        this.variables = List.copyOf(variables);
        this.states = states;
        inBefore = new int[states.count()];
        inAfter = new int[states.count()];
        firstAfter = new int[states.count()];
        Arrays.fill(firstAfter, -1);
        initial = new byte[states.count()];
        count(before, 0, inBefore, INITIAL_BEFORE);
        count(after, before.graph().nodes(), inAfter, INITIAL_AFTER);
        for (int state = after.graph().nodes() - 1; state >= 0; state--) {
            firstAfter[nodeAfter(state)] = state;
        }
        long[] keys = merged.sorted();
        begin = new int[states.count() + 1];
        beginInto = new int[states.count() + 1];
        source = new int[keys.length];
        target = new int[keys.length];
        labelOf = new int[keys.length];
        presence = new Presence[keys.length];
        into = new int[keys.length];
        labels = merged.labels();
        for (int i = 0; i < keys.length; i++) {
            source[i] = merged.source(keys[i]);
            target[i] = merged.target(keys[i]);
            labelOf[i] = merged.label(keys[i]);
            presence[i] = merged.presence(keys[i]);
            begin[source[i] + 1]++;
            beginInto[target[i] + 1]++;
        }
        for (int node = 0; node < states.count(); node++) {
            begin[node + 1] += begin[node];
            beginInto[node + 1] += beginInto[node];
        }
        int[] next = beginInto.clone();
        for (int i = 0; i < keys.length; i++) {
            into[next[target[i]]++] = i;
        }
        levels = levels();
    }

    private void count(RecordedStates side, int from, int[] counts, int initialBit) {
        for (int state = 0; state < side.graph().nodes(); state++) {
            int node = states.number(from + state);
            counts[node]++;
            if (side.graph().isInitial(state)) {
                initial[node] |= (byte) initialBit;
            }
        }
    }

    private int[] levels() {
        int[] found = new int[nodes()];
        Arrays.fill(found, NO_LEVEL);
        int[] queue = new int[nodes()];
        int tail = 0;
        for (int node = 0; node < found.length; node++) {
            if (initial[node] != 0) {
                found[node] = 0;
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int i = begin[queue[head]]; i < begin[queue[head] + 1]; i++) {
                if (found[target[i]] == NO_LEVEL) {
                    found[target[i]] = found[queue[head]] + 1;
                    queue[tail++] = target[i];
                }
            }
        }
        return found;
    }

    /**
     * Compares two graphs.
     *
     * @throws QuestionException if they have no variable in common
     * @throws CancellationException if it is cancelled
     */
    public static ComparedGraph of(
            RecordedStates before, RecordedStates after, Progress progress, Cancel cancel) {
        List<String> common =
                before.values().variables().stream()
                        .filter(after.values().variables()::contains)
                        .toList();
        if (common.isEmpty()) {
            throw new QuestionException("The two graphs have no variable in common.");
        }
        Tuples states = MatchedStates.of(before, after, common, progress, cancel);
        int first = before.graph().nodes();
        MergedTransitions merged = new MergedTransitions(states.count());
        merged.add(before.graph(), states::number, true, cancel);
        merged.add(after.graph(), state -> states.number(first + state), false, cancel);
        return new ComparedGraph(before, after, common, states, merged);
    }

    /** The variables that were compared: those that both graphs have. */
    public List<String> variables() {
        return variables;
    }

    @Override
    public int nodes() {
        return inBefore.length;
    }

    /** In which of the graphs a state is. */
    public Presence presence(int node) {
        return Presence.of(inBefore[node] > 0, inAfter[node] > 0);
    }

    /** The node that a state of the graph before is. */
    public int nodeBefore(int state) {
        return states.number(state);
    }

    /** The node that a state of the graph after is. */
    public int nodeAfter(int state) {
        return states.number(before.graph().nodes() + state);
    }

    /** How many states are where. */
    public int states(Presence where) {
        int count = 0;
        for (int node = 0; node < nodes(); node++) {
            count += presence(node) == where ? 1 : 0;
        }
        return count;
    }

    /** How many transitions are where. */
    public int transitions(Presence where) {
        return (int) Arrays.stream(presence).filter(p -> p == where).count();
    }

    /** {@inheritDoc} Here: through either graph. */
    @Override
    public int level(int node) {
        return levels[node];
    }

    /** {@inheritDoc} Here: the node itself; {@link #values} knows it. */
    @Override
    public int stateOf(int node) {
        return node;
    }

    /** The state of the graph after that a node is; -1 where that has none. */
    public int stateAfter(int node) {
        return firstAfter[node];
    }

    /** The values of its nodes: those before where that has them, else those after. */
    public StateValues values() {
        int count = before.graph().nodes();
        return node -> {
            int first = states.first(node);
            return first < count
                    ? before.values().state(first)
                    : after.values().state(first - count);
        };
    }

    /** {@inheritDoc} More than one where a graph has variables that the other does not have. */
    @Override
    public int statesIn(int node) {
        return Math.max(inBefore[node], inAfter[node]);
    }

    @Override
    public Label label(int label) {
        return labels.get(label);
    }

    @Override
    public void forEachSuccessor(int node, TransitionVisitor visitor) {
        for (int i = begin[node]; i < begin[node + 1]; i++) {
            visitor.visit(node, target[i], labelOf[i]);
        }
    }

    @Override
    public void forEachPredecessor(int node, TransitionVisitor visitor) {
        for (int i = beginInto[node]; i < beginInto[node + 1]; i++) {
            visitor.visit(source[into[i]], node, labelOf[into[i]]);
        }
    }

    /** Is shown transitions with the graphs they are in. */
    @FunctionalInterface
    public interface Visitor {
        /** A transition; {@link #label} has the label's text. */
        void visit(int source, int target, int label, Presence presence);
    }

    /** Visits the transitions that leave a node. */
    public void forEachTransition(int node, Visitor visitor) {
        for (int i = begin[node]; i < begin[node + 1]; i++) {
            visitor.visit(node, target[i], labelOf[i], presence[i]);
        }
    }

    /** Whether behaviors of exactly these graphs can begin at a node. */
    public boolean isInitial(int node, Presence in) {
        return switch (in) {
            case WENT -> initial[node] == INITIAL_BEFORE;
            case CAME -> initial[node] == INITIAL_AFTER;
            case STAYED -> initial[node] == (INITIAL_BEFORE | INITIAL_AFTER);
        };
    }

    /** Where the transitions that leave a node begin; those of the next node follow them. */
    int begin(int node) {
        return begin[node];
    }

    /** The source of a transition. */
    int source(int transition) {
        return source[transition];
    }

    /** The number of a transition's label. */
    int labelOf(int transition) {
        return labelOf[transition];
    }

    /** The target of a transition. */
    int target(int transition) {
        return target[transition];
    }

    /** In which of the graphs a transition is. */
    Presence presenceOf(int transition) {
        return presence[transition];
    }
}
