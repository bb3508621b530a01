package dev.counterpoint.state;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Arbitrary values, states and traces for property-based tests; the same seed, the same ones. */
public final class Arbitraries {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "n1",
                    "n2",
                    "a b",
                    "#set",
                    "#map",
                    "tag",
                    "value",
                    "\"",
                    "\\",
                    "\n\t\u0000",
                    "ü",
                    "😀",
                    "\ud800",
                    "x\udc00",
                    "\u202e",
                    "|`*_<b>&",
                    "</script>",
                    "m/1~0",
                    "TRUE",
                    "12",
                    "#meta",
                    "IF");

    private final SplittableRandom random;

    public Arbitraries(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Runs a check on many seeds; a failure names the seed. */
    public static void forAll(int tries, Consumer<Arbitraries> check) {
        for (long seed = 0; seed < tries; seed++) {
            try {
                check.accept(new Arbitraries(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
        }
    }

    /** A number from 0 up to, without, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public String text() {
        return TEXTS.get(below(TEXTS.size()));
    }

    public Value value() {
        return value(3);
    }

    public Value value(int depth) {
        return switch (below(depth == 0 ? 6 : 11)) {
            case 0 -> new BooleanValue(random.nextBoolean());
            case 1, 2 -> integer();
            case 3 -> new StringValue(text());
            case 4 -> new ModelValue("n" + (1 + below(3)));
            case 5 -> below(4) == 0 ? new OpaqueValue("Int") : new ModelValue("a b");
            case 6 -> SetValue.of(values(depth - 1));
            case 7 -> new SequenceValue(values(depth - 1));
            case 8 -> record(depth - 1);
            default -> function(depth - 1);
        };
    }

    private Value integer() {
        return switch (below(8)) {
            case 0 -> new IntegerValue(BigInteger.TWO.pow(70).negate().add(BigInteger.ONE));
            case 1 -> IntegerValue.of(Long.MAX_VALUE);
            default -> IntegerValue.of(below(5) - 1);
        };
    }

    private List<Value> values(int depth) {
        return list(() -> value(depth));
    }

    private Value record(int depth) {
        Map<Value, Value> entries = new HashMap<>();
        list(this::text).forEach(name -> entries.put(new StringValue(name), value(depth)));
        return FunctionValue.of(entries);
    }

    private Value function(int depth) {
        Map<Value, Value> entries = new HashMap<>();
        values(depth).forEach(key -> entries.put(key, value(depth)));
        return FunctionValue.of(entries);
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = below(5); i > 0; i--) {
            list.add(item.get());
        }
        return list;
    }

    /** A value that differs from another in a few places, or not at all. */
    public Value variation(Value value) {
        return below(3) == 0
                ? value()
                : switch (value) {
                    case SetValue set -> SetValue.of(edited(set.elements()));
                    case SequenceValue sequence -> new SequenceValue(edited(sequence.elements()));
                    case RecordValue fields -> {
                        Map<Value, Value> entries = new HashMap<>();
                        fields.fields().forEach((k, v) -> entries.put(new StringValue(k), v));
                        yield edited(entries);
                    }
                    case FunctionValue function -> edited(function.entries());
                    default -> value;
                };
    }

    private Value edited(Map<Value, Value> entries) {
        Map<Value, Value> edited = new HashMap<>();
        entries.forEach((key, value) -> edited.put(below(4) == 0 ? value(0) : key, keep(value)));
        return FunctionValue.of(edited);
    }

    private List<Value> edited(List<Value> values) {
        List<Value> edited = new ArrayList<>();
        for (Value value : values) {
            switch (below(6)) {
                case 0 -> {}
                case 1 -> edited.addAll(List.of(value(1), value));
                default -> edited.add(keep(value));
            }
        }
        return edited;
    }

    private Value keep(Value value) {
        return below(3) == 0 ? variation(value) : value;
    }

    public State state(List<String> variables) {
        return new State(variables, variables.stream().map(v -> value()).toList());
    }

    public Step step() {
        return below(5) == 0
                ? Step.UNKNOWN
                : new Step("Act" + below(3), list(() -> new Binding("p" + below(2), value(1))));
    }

    /** A trace of one to six states, often a lasso. */
    public Trace trace() {
        List<String> variables = List.of("x", "msgs", "loop").subList(0, 1 + below(3));
        List<State> states = new ArrayList<>(List.of(state(variables)));
        for (int i = below(6); i > 0; i--) {
            List<Value> last = states.getLast().values();
            states.add(new State(variables, last.stream().map(this::variation).toList()));
        }
        List<Step> steps = IntStream.range(1, states.size()).mapToObj(i -> step()).toList();
        if (below(2) == 0) {
            return Trace.finite(states, steps);
        }
        Step closing = below(3) == 0 ? null : step();
        return new Trace(states, steps, OptionalInt.of(below(states.size())), closing);
    }
}
