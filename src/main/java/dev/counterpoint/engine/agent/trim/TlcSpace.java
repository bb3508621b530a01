package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.Space;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.tool.Action;
import tlc2.tool.EvalException;
import tlc2.tool.INextStateFunctor;
import tlc2.tool.TLCState;
import tlc2.util.FP64;

import util.Assert.TLCRuntimeException;
import util.UniqueString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of the loaded model, each once, told apart by all their variables: neither VIEW nor
 * SYMMETRY plays a part. Steps are found when they are first asked for and kept.
 */
final class TlcSpace implements Space {
    private final LoadedSpec spec;
    private final UniqueString[] variables;
    private final LabelTable labels;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<TLCState> states = new ArrayList<>();
    private final List<@Nullable Edges> edges = new ArrayList<>();
    private final BitSet lookedAt = new BitSet();
    private final BitSet violated = new BitSet();
    private final Map<Integer, Throwable> failures = new HashMap<>();
    private int @Nullable [] initial;
    private final BitSet insideInitially = new BitSet();
    private @Nullable Target target;
    private long steps;

    TlcSpace(LoadedSpec spec, TrimTask task) {
        this.spec = spec;
        this.labels = new LabelTable(spec.names(), task);
        this.variables =
                Arrays.stream(spec.variables()).map(v -> v.getName()).toArray(UniqueString[]::new);
    }

    /** What is to be violated from now on. */
    void aimAt(Target other) {
        target = other;
        lookedAt.clear();
        violated.clear();
    }

    @Override
    public int[] initialStates() {
        if (initial == null) {
            List<Integer> found = new ArrayList<>();
            spec.tool()
                    .getInitStates(
                            state -> {
                                requireComplete(state);
                                int number = number(state);
                                insideInitially.set(number, spec.tool().isInModel(state));
                                if (!found.contains(number)) {
                                    found.add(number);
                                }
                                return null;
                            });
            initial = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return initial;
    }

    @Override
    public boolean isInside(int initialState) {
        return insideInitially.get(initialState);
    }

    @Override
    public Edges edges(int state) {
        Edges known = edges.get(state);
        if (known == null) {
            known = find(state);
            edges.set(state, known);
            steps += known.size();
        }
        return known;
    }

    private Edges find(int number) {
        Successors found = new Successors();
        try {
            spec.tool().getNextStates(found, states.get(number));
        } catch (RuntimeException | StackOverflowError e) {
            // What was found before it is a step all the same.
            failures.put(number, e);
        }
        return found.edges();
    }

    /** Collects what TLC hands over. */
    private final class Successors implements INextStateFunctor {
        private int[] targets = new int[16];
        private int[] by = new int[16];
        private boolean[] inside = new boolean[16];
        private int size;

        @Override
        public @Nullable Object addElement(TLCState initialState) {
            return null;
        }

        @Override
        public @Nullable Object addElement(TLCState from, Action action, TLCState to) {
            requireComplete(to);
            int label = labels.current(action, from);
            int state = number(to);
            for (int i = 0; i < size; i++) {
                if (targets[i] == state && by[i] == label) {
                    return null;
                }
            }
            if (size == targets.length) {
                targets = Arrays.copyOf(targets, size * 2);
                by = Arrays.copyOf(by, size * 2);
                inside = Arrays.copyOf(inside, size * 2);
            }
            targets[size] = state;
            by[size] = label;
            inside[size] = spec.tool().isInModel(to) && spec.tool().isInActions(from, to);
            size++;
            return null;
        }

        Edges edges() {
            return size == 0
                    ? Edges.NONE
                    : new Edges(
                            Arrays.copyOf(targets, size),
                            Arrays.copyOf(by, size),
                            Arrays.copyOf(inside, size));
        }
    }

    private static void requireComplete(TLCState state) {
        if (!state.allAssigned()) {
            throw new IllegalArgumentException("A step does not say what each variable is.");
        }
    }

    private int number(TLCState state) {
        Integer known = numbers.putIfAbsent(fingerprint(state), states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        edges.add(null);
        return states.size() - 1;
    }

    /** TLC's own would leave out what VIEW and SYMMETRY do not tell apart. */
    private long fingerprint(TLCState state) {
        long print = FP64.New();
        for (UniqueString variable : variables) {
            print = state.lookup(variable).fingerPrint(print);
        }
        return print;
    }

    /** The number of a state that was met; -1 for others. */
    int find(State state) {
        return numbers.getOrDefault(fingerprint(spec.states().toTlc(state)), -1);
    }

    @Override
    public int actor(int label) {
        return labels.actor(label);
    }

    @Override
    public boolean isFault(int label) {
        return labels.isFault(label);
    }

    @Override
    public int changes(int from, int to) {
        int changes = 0;
        for (UniqueString variable : variables) {
            changes +=
                    states.get(from).lookup(variable).equals(states.get(to).lookup(variable))
                            ? 0
                            : 1;
        }
        return changes;
    }

    @Override
    public boolean isViolatedAt(int state) {
        if (!lookedAt.get(state)) {
            lookedAt.set(state);
            violated.set(state, isViolatedAt(state, true));
        }
        return violated.get(state);
    }

    @Override
    public boolean isViolatedBeyond(int state) {
        return isViolatedAt(state, false);
    }

    private boolean isViolatedAt(int state, boolean inside) {
        return target != null && target.isViolatedAt(state, states.get(state), inside);
    }

    @Override
    public boolean isViolatedBy(int from, int label, int to) {
        return target != null && target.isViolatedBy(states.get(from), states.get(to));
    }

    /** What an Assert said that failed when a state's next steps were looked for; else null. */
    @Nullable String failedAssert(int state) {
        edges(state);
        Throwable failure = failures.get(state);
        int code =
                switch (failure) {
                    case TLCRuntimeException e -> e.errorCode;
                    case EvalException e -> e.getErrorCode();
                    case null, default -> EC.GENERAL;
                };
        return failure != null && code == EC.TLC_VALUE_ASSERT_FAILED
                ? String.valueOf(failure.getMessage())
                : null;
    }

    /** Whether there is no step from a state. */
    boolean isDeadlocked(int state) {
        return edges(state).size() == 0 && !failures.containsKey(state);
    }

    /** A state as the program knows it. */
    State state(int number) {
        return spec.states().of(states.get(number));
    }

    /** The same as TLC knows it. */
    TLCState tlcState(int number) {
        return states.get(number);
    }

    /** A behavior as the program knows it. */
    Trace trace(Path path) {
        List<State> found = new ArrayList<>();
        List<Step> taken = new ArrayList<>();
        for (int i = 0; i <= path.steps(); i++) {
            found.add(state(path.state(i)));
            if (i < path.steps()) {
                taken.add(step(path.label(i)));
            }
        }
        return Trace.finite(found, taken);
    }

    /** The number of a state with another value of one variable. */
    int with(int state, String variable, Value value) {
        State old = state(state);
        List<Value> values = new ArrayList<>(old.values());
        values.set(old.variables().indexOf(variable), value);
        return number(spec.states().toTlc(new State(old.variables(), values)));
    }

    /** A variable's value in a state. */
    Value value(int state, String variable) {
        return TlcValues.of(states.get(state).lookup(UniqueString.uniqueStringOf(variable)));
    }

    /** The variables in TLC's order. */
    List<String> variables() {
        return Arrays.stream(variables).map(UniqueString::toString).toList();
    }

    /** How many labels there are. */
    int labels() {
        return labels.size();
    }

    Step step(int label) {
        return labels.step(label);
    }

    int label(Step step) {
        return labels.number(step);
    }

    /** How many states were met. */
    int size() {
        return states.size();
    }

    /** How many steps were found. */
    long steps() {
        return steps;
    }

    /** How many states have next steps that could not be evaluated. */
    int failures() {
        return failures.size();
    }
}
