package dev.counterpoint.graph;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** What the states of a graph are told apart by: a variable's value, or which properties hold. */
public final class StateKinds {
    /** A variable with more values tells nothing by colours. */
    public static final int MOST_VALUES = 100_000;

    private static final int BANDS = 7;
    private static final int CHARACTERS = 32;
    private static final int MOST_PROPERTIES = 62;

    private final String title;
    private final int[] kinds;
    private final List<Kind> all;

    /** What it says of a state to be of a kind. */
    public enum Meaning {
        /** Nothing better or worse than another. */
        NEUTRAL,
        /** All is as it is to be. */
        GOOD,
        /** A property is false. */
        BAD,
        /** That cannot be told. */
        UNKNOWN
    }

    /** A kind of states. */
    public record Kind(String name, Meaning meaning) {}

    private StateKinds(String title, int[] kinds, List<Kind> all) {
        this.title = title;
        this.kinds = kinds;
        this.all = List.copyOf(all);
    }

    /**
     * By the value of a variable; numbers of which there are many in bands.
     *
     * @param states how many states, from the first
     * @throws QuestionException if there is no such variable, or it has too many values
     * @throws CancellationException if it is cancelled
     */
    public static StateKinds byValue(
            StateColumns values, String variable, int states, Progress progress, Cancel cancel) {
        if (!values.variables().contains(variable)) {
            throw new QuestionException("There is no variable " + variable + ".");
        }
        ValueColumn column =
                values.columns(
                                List.of(variable),
                                states,
                                state -> state,
                                MOST_VALUES,
                                progress,
                                cancel)
                        .getFirst();
        if (!column.isCounted()) {
            throw new QuestionException(
                    String.format(
                            Locale.ROOT,
                            "%s has more than %,d values: colours cannot tell them apart.",
                            variable,
                            MOST_VALUES));
        }
        List<Value> found = new ArrayList<>();
        for (int i = 0; i < column.distinct(); i++) {
            found.add(
                    Objects.requireNonNull(values.state(column.first(i)).get(variable), variable));
        }
        TreeMap<Value, Integer> numbers = new TreeMap<>();
        found.forEach(value -> numbers.put(value, 0));
        boolean bands =
                numbers.size() > BANDS
                        && numbers.keySet().stream().allMatch(v -> v instanceof IntegerValue);
        List<Kind> all = bands ? bands(numbers) : each(numbers);
        int[] kinds = new int[states];
        Arrays.setAll(kinds, state -> numbers.get(found.get(column.number(state))));
        return new StateKinds(variable, kinds, all);
    }

    private static List<Kind> each(Map<Value, Integer> numbers) {
        List<Kind> all = new ArrayList<>();
        for (Map.Entry<Value, Integer> entry : numbers.entrySet()) {
            entry.setValue(all.size());
            all.add(new Kind(ValueText.shorten(entry.getKey(), CHARACTERS), Meaning.NEUTRAL));
        }
        return all;
    }

    /** As wide as each other, from the least number to the largest. */
    private static List<Kind> bands(NavigableMap<Value, Integer> numbers) {
        BigInteger least = number(numbers.firstKey());
        BigInteger range = number(numbers.lastKey()).subtract(least);
        BigInteger width = range.divide(BigInteger.valueOf(BANDS)).add(BigInteger.ONE);
        List<Kind> all = new ArrayList<>();
        for (BigInteger from = BigInteger.ZERO;
                from.compareTo(range) <= 0;
                from = from.add(width)) {
            BigInteger first = least.add(from);
            BigInteger last = first.add(width).subtract(BigInteger.ONE);
            String name = first.equals(last) ? "" + first : first + " to " + last;
            all.add(new Kind(name, Meaning.NEUTRAL));
        }
        numbers.replaceAll((value, i) -> number(value).subtract(least).divide(width).intValue());
        return all;
    }

    private static BigInteger number(Value value) {
        return ((IntegerValue) value).value();
    }

    /**
     * By which of some properties are false.
     *
     * @param properties what each is in each state; of the same states
     * @throws QuestionException if one is neither true nor false somewhere
     */
    public static StateKinds byProperties(List<ExpressionColumn> properties) {
        if (properties.isEmpty() || properties.size() > MOST_PROPERTIES) {
            throw new QuestionException(
                    properties.isEmpty()
                            ? "There is no invariant to tell states apart by."
                            : "There are too many invariants to tell states apart by.");
        }
        properties.forEach(ExpressionColumn::holds);
        Map<Long, Integer> known = new HashMap<>();
        List<Kind> all = new ArrayList<>();
        known.put(0L, 0);
        String one = properties.getFirst().expression();
        boolean single = properties.size() == 1;
        all.add(new Kind(single ? one + " is true" : "all are true", Meaning.GOOD));
        int[] kinds = new int[properties.getFirst().states()];
        for (int state = 0; state < kinds.length; state++) {
            long wrong = 0;
            boolean unknown = false;
            for (int i = 0; i < properties.size(); i++) {
                Value value = properties.get(i).outcome(state).value();
                unknown |= value == null;
                wrong |= value instanceof BooleanValue truth && !truth.value() ? 1L << i : 0;
            }
            long key = wrong == 0 && unknown ? -1 : wrong;
            Integer kind = known.get(key);
            if (kind == null) {
                kind = all.size();
                known.put(key, kind);
                all.add(
                        key < 0
                                ? new Kind("no value", Meaning.UNKNOWN)
                                : new Kind(falseOnes(properties, wrong), Meaning.BAD));
            }
            kinds[state] = kind;
        }
        return new StateKinds(single ? "" : "Invariants", kinds, all);
    }

    private static String falseOnes(List<ExpressionColumn> properties, long wrong) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            if ((wrong >>> i & 1) == 1) {
                names.add(properties.get(i).expression());
            }
        }
        return String.join(", ", names) + (names.size() == 1 ? " is false" : " are false");
    }

    /** What they are told apart by, in a word or two; empty where the kinds' names say it. */
    public String title() {
        return title;
    }

    /** The kinds in their order. */
    public List<Kind> all() {
        return all;
    }

    /** How many states it knows: those with the numbers from 0. */
    public int states() {
        return kinds.length;
    }

    /** The number of a state's kind. */
    public int kind(int state) {
        return kinds[state];
    }
}
