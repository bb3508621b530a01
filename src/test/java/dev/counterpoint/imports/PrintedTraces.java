package dev.counterpoint.imports;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Arbitrary traces, printed as TLC prints them; the same seed, the same ones. */
final class PrintedTraces {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a b",
                    "\"",
                    "\\",
                    "\n\t",
                    "ü",
                    "😀",
                    "/\\ x = 1",
                    "State 1: <",
                    "}",
                    "TRUE");

    private final SplittableRandom random;

    PrintedTraces(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Trace trace() {
        List<String> variables = List.of("x", "long_name", "Y2").subList(0, 1 + below(3));
        int length = 1 + below(5);
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            states.add(new State(variables, variables.stream().map(v -> value(3)).toList()));
            if (i > 0) {
                steps.add(new Step(below(2) == 0 ? "Next" : "Grant", List.of()));
            }
        }
        return switch (below(3)) {
            case 0 -> Trace.finite(states, steps);
            case 1 -> new Trace(states, steps, OptionalInt.of(length - 1), Step.STUTTERING);
            default ->
                    new Trace(
                            states,
                            steps,
                            OptionalInt.of(below(length)),
                            new Step("Back", List.of()));
        };
    }

    Value value(int depth) {
        return switch (below(depth == 0 ? 4 : 7)) {
            case 0 -> IntegerValue.of(below(2_000) - 1_000);
            case 1 -> new BooleanValue(below(2) == 0);
            case 2 -> new StringValue(TEXTS.get(below(TEXTS.size())));
            case 3 -> new ModelValue(List.of("n1", "None", "2nd", "a_b").get(below(4)));
            case 4 -> new SequenceValue(values(depth));
            case 5 -> SetValue.of(values(depth));
            default -> {
                Map<Value, Value> entries = new HashMap<>();
                values(depth).forEach(key -> entries.put(key, value(depth - 1)));
                yield FunctionValue.of(entries);
            }
        };
    }

    private List<Value> values(int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            values.add(value(depth - 1));
        }
        return values;
    }

    /** As without {@code -tool}. */
    static String plain(Trace trace) {
        StringBuilder text = new StringBuilder("TLC2 Version 2.19 of Day Month 20??\n");
        text.append("Error: Temporal properties were violated.\n\n");
        text.append("Error: The following behavior constitutes a counter-example:\n\n");
        for (int i = 0; i < trace.states().size(); i++) {
            text.append("State ").append(i + 1).append(": ").append(label(trace, i)).append('\n');
            text.append(body(trace.states().get(i))).append("\n\n");
        }
        if (trace.isLasso()) {
            text.append(
                    trace.endsStuttering() && Step.STUTTERING.equals(trace.closing())
                            ? "State " + (trace.states().size() + 1) + ": Stuttering\n"
                            : "Back to state "
                                    + (trace.loop().orElse(0) + 1)
                                    + ": <Back line 1, col 1 to line 2, col 2 of module M>\n");
        }
        return text.append("\n12 states generated, 5 distinct states found, 0 left.\n").toString();
    }

    /** As with {@code -tool}. */
    static String tool(Trace trace) {
        StringBuilder text = new StringBuilder(message(2116, "Temporal properties were violated."));
        text.append(message(2264, "The following behavior constitutes a counter-example:"));
        for (int i = 0; i < trace.states().size(); i++) {
            String state = (i + 1) + ": " + label(trace, i) + "\n" + body(trace.states().get(i));
            text.append(message(2217, state + "\n"));
        }
        if (trace.isLasso()) {
            text.append(
                    trace.endsStuttering() && Step.STUTTERING.equals(trace.closing())
                            ? message(2218, (trace.states().size() + 1) + ": Stuttering")
                            : message(
                                    2122,
                                    (trace.loop().orElse(0) + 1)
                                            + ": Back to state: <Back line 1, col 1 to line 2, col"
                                            + " 2 of module M>"));
        }
        return text.append(message(2186, "Finished in 12ms")).toString();
    }

    private static String message(int code, String text) {
        return "@!@!@STARTMSG %d:4 @!@!@\n%s\n@!@!@ENDMSG %d @!@!@\n".formatted(code, text, code);
    }

    private static String label(Trace trace, int state) {
        return state == 0
                ? "<Initial predicate>"
                : "<"
                        + trace.steps().get(state - 1).action()
                        + " line 8, col 9 to line 8, col 18 of module M>";
    }

    /** A variable alone stands without its sign. */
    private static String body(State state) {
        return state.variables().size() == 1
                ? state.toString().substring("/\\ ".length())
                : state.toString();
    }
}
