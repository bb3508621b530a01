package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** States, steps and traces as parts of messages. */
final class StateCodec {
    private StateCodec() {}

    static void write(MessageWriter out, State state) {
        out.list(state.variables(), out::text);
        state.values().forEach(out::value);
    }

    static State state(MessageReader in) {
        return state(in, in.list(in::text));
    }

    private static State state(MessageReader in, List<String> variables) {
        List<Value> values = new ArrayList<>(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            values.add(in.value());
        }
        return new State(variables, values);
    }

    static void write(MessageWriter out, Binding binding) {
        out.text(binding.name());
        out.value(binding.value());
    }

    static Binding binding(MessageReader in) {
        return new Binding(in.text(), in.value());
    }

    static void write(MessageWriter out, Step step) {
        out.text(step.action());
        out.list(step.parameters(), parameter -> write(out, parameter));
    }

    static Step step(MessageReader in) {
        return new Step(in.text(), in.list(() -> binding(in)));
    }

    /** The variables are written once. */
    static void write(MessageWriter out, Trace trace) {
        out.list(trace.variables(), out::text);
        out.list(trace.states(), state -> state.values().forEach(out::value));
        trace.steps().forEach(step -> write(out, step));
        out.integer(trace.loop().orElse(-1));
        out.nullable(trace.closing(), step -> write(out, step));
    }

    static Trace trace(MessageReader in) {
        List<String> variables = List.copyOf(in.list(in::text));
        List<State> states = in.list(() -> state(in, variables));
        List<Step> steps = new ArrayList<>(states.size());
        for (int i = 1; i < states.size(); i++) {
            steps.add(step(in));
        }
        int loop = in.integer();
        return new Trace(
                states,
                steps,
                loop < 0 ? OptionalInt.empty() : OptionalInt.of(loop),
                in.nullable(() -> step(in)));
    }
}
