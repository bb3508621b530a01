package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.FormalParamNode;

import tlc2.output.EC;
import tlc2.tool.Action;
import tlc2.tool.EvalException;
import tlc2.tool.INextStateFunctor;
import tlc2.tool.TLCState;
import tlc2.tool.impl.NamedAction;
import tlc2.util.FP64;
import tlc2.value.IValue;

import util.Assert.TLCRuntimeException;
import util.UniqueString;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The steps from a state that a name can mean. TLC has split Next into actions; those that bear the
 * name are tried first and mostly alone, which is what makes a replay cheap.
 */
final class NamedSteps {
    private final LoadedSpec spec;
    private final UniqueString[] variables;
    private final List<Split> splits = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable List<TLCState> initial;

    /** One of TLC's actions, with what it already says of the parameters. */
    private record Split(Action action, String name, Map<String, Value> parameters) {
        boolean canBe(Step step) {
            return name.equals(step.action())
                    && step.parameters().stream()
                            .allMatch(
                                    b -> {
                                        Value mine = parameters.get(b.name());
                                        return mine == null || mine.equals(b.value());
                                    });
        }
    }

    /**
     * A step that can be taken.
     *
     * @param inside whether the model's constraints let it go on from there
     */
    record Taken(Step step, TLCState state, boolean inside) {}

    /** One successor is enough: TLC has no other way to stop. */
    private static final class Enough extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    NamedSteps(LoadedSpec spec) {
        this.spec = spec;
        variables =
                Arrays.stream(spec.variables()).map(v -> v.getName()).toArray(UniqueString[]::new);
        for (Action action : spec.tool().getActions()) {
            splits.add(split(action));
        }
        for (NamedAction action : spec.tool().namedActions()) {
            names.add(action.operator() == null ? "Next" : action.operator().getName().toString());
        }
    }

    private static Split split(Action action) {
        if (action.getOpDef() == null) {
            return new Split(action, "", Map.of());
        }
        Map<String, Value> parameters = new HashMap<>();
        for (FormalParamNode parameter : action.getOpDef().getParams()) {
            if (action.con.lookup(parameter) instanceof IValue value) {
                parameters.put(parameter.getName().toString(), TlcValues.of(value));
            }
        }
        return new Split(action, action.getName().toString(), parameters);
    }

    /** Whether steps of the spec are called so. */
    boolean isName(String name) {
        return names.contains(name);
    }

    /** All names of the spec's steps. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /** The initial states. */
    List<TLCState> initialStates() {
        List<TLCState> known = initial;
        if (known == null) {
            List<TLCState> found = new ArrayList<>();
            spec.tool()
                    .getInitStates(
                            state -> {
                                found.add(requireComplete(state));
                                return null;
                            });
            known = List.copyOf(found);
            initial = known;
        }
        return known;
    }

    /** The steps that a name can mean, in TLC's order. */
    List<Taken> of(Step step, TLCState from) {
        Map<Key, Taken> found = new HashMap<>();
        List<Taken> taken = new ArrayList<>();
        for (Split split : splits) {
            if (split.canBe(step)) {
                collect(split.action, step, from, found, taken);
            }
        }
        if (taken.isEmpty()) {
            for (Split split : splits) {
                if (!split.canBe(step)) {
                    collect(split.action, step, from, found, taken);
                }
            }
        }
        return taken;
    }

    /** All steps from a state, in TLC's order. */
    List<Taken> all(TLCState from) {
        List<Taken> taken = new ArrayList<>();
        Map<Key, Taken> found = new HashMap<>();
        splits.forEach(split -> collect(split.action, null, from, found, taken));
        return taken;
    }

    private record Key(Step step, long print) {}

    private void collect(
            Action action,
            @Nullable Step wanted,
            TLCState from,
            Map<Key, Taken> found,
            List<Taken> taken) {
        spec.tool()
                .getNextStates(
                        new Handed() {
                            @Override
                            public @Nullable Object addElement(TLCState s, Action a, TLCState to) {
                                requireComplete(to);
                                Step step = spec.names().current(a, s).step();
                                if (wanted != null && !means(wanted, step)) {
                                    return null;
                                }
                                Taken one = new Taken(step, to, isInside(s, to));
                                if (found.putIfAbsent(new Key(step, print(to)), one) == null) {
                                    taken.add(one);
                                }
                                return null;
                            }
                        },
                        from,
                        action);
    }

    /** What TLC hands successors to. */
    private abstract static class Handed implements INextStateFunctor {
        @Override
        public @Nullable Object addElement(TLCState initialState) {
            return null;
        }
    }

    /** Whether no step at all leads on. */
    boolean isStuck(TLCState from) {
        try {
            spec.tool()
                    .getNextStates(
                            new Handed() {
                                @Override
                                public @Nullable Object addElement(
                                        TLCState s, Action a, TLCState to) {
                                    throw new Enough();
                                }
                            },
                            from);
            return true;
        } catch (Enough e) {
            return false;
        }
    }

    /** Whether an Assert fails when the steps from a state are looked for. */
    boolean failsAssert(TLCState from) {
        try {
            all(from);
            return false;
        } catch (RuntimeException e) {
            if (isAssert(e)) {
                return true;
            }
            throw e;
        }
    }

    /** Whether what TLC has thrown is that an Assert is false. */
    static boolean isAssert(Throwable thrown) {
        int code =
                switch (thrown) {
                    case TLCRuntimeException e -> e.errorCode;
                    case EvalException e -> e.getErrorCode();
                    default -> EC.GENERAL;
                };
        return code == EC.TLC_VALUE_ASSERT_FAILED;
    }

    /**
     * Whether a step of the spec is the one that is asked for: what both say of a parameter is the
     * same; where they call all of them otherwise, their order tells.
     */
    static boolean means(Step asked, Step step) {
        if (!asked.action().equals(step.action())) {
            return false;
        }
        int shared = 0;
        for (Binding wanted : asked.parameters()) {
            for (Binding has : step.parameters()) {
                if (has.name().equals(wanted.name())) {
                    shared++;
                    if (!has.value().equals(wanted.value())) {
                        return false;
                    }
                }
            }
        }
        boolean renamed =
                shared == 0
                        && !asked.parameters().isEmpty()
                        && asked.parameters().size() == step.parameters().size();
        return !renamed || values(asked).equals(values(step));
    }

    private static List<Value> values(Step step) {
        return step.parameters().stream().map(Binding::value).toList();
    }

    private boolean isInside(TLCState from, TLCState to) {
        return spec.tool().isInModel(to) && spec.tool().isInActions(from, to);
    }

    private static TLCState requireComplete(TLCState state) {
        if (!state.allAssigned()) {
            throw new IllegalArgumentException("A step does not say what each variable is.");
        }
        return state;
    }

    /** What tells states apart: TLC's own would leave out what VIEW and SYMMETRY do. */
    long print(TLCState state) {
        long print = FP64.New();
        for (UniqueString variable : variables) {
            print = Objects.requireNonNull(state.lookup(variable)).fingerPrint(print);
        }
        return print;
    }
}
