package dev.counterpoint.state.trace;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the numbers of a trace and the sizes of its sets, sequences and functions, in variables and
 * in the parts of records and functions. A sequence's elements are not told one by one: they move.
 */
public final class TraceSeries {
    private static final int DEEPEST = 3;
    private static final int KEY_CHARS = 24;
    private static final int MOST_SERIES = 300;
    private static final int MOST_NUMBERS = 4_000_000;

    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, double[]> sizes = new LinkedHashMap<>();
    private final int states;
    private final int most;

    private TraceSeries(Trace trace) {
        states = trace.states().size();
        most = Math.clamp(MOST_NUMBERS / states, 20, MOST_SERIES);
    }

    /**
     * In the order of the variables, those that change first; sizes that never change are left out.
     */
    public static List<Series> of(Trace trace, Stop stop) {
        TraceSeries found = new TraceSeries(trace);
        for (int i = 0; i < found.states && !stop.isAsked(); i++) {
            State state = trace.states().get(i);
            for (int v = 0; v < state.values().size(); v++) {
                found.take(state.variables().get(v), state.values().get(v), i, 0);
            }
        }
        return found.list(trace);
    }

    private void take(String place, Value value, int index, int depth) {
        switch (value) {
            case IntegerValue number -> put(numbers, place, index, number.value().doubleValue());
            case SetValue set -> put(sizes, place, index, set.elements().size());
            case SequenceValue sequence -> put(sizes, place, index, sequence.elements().size());
            case RecordValue fields -> {
                if (depth < DEEPEST) {
                    fields.fields()
                            .forEach(
                                    (name, field) ->
                                            take(field(place, name), field, index, depth + 1));
                }
            }
            case FunctionValue function -> {
                put(sizes, place, index, function.entries().size());
                if (depth < DEEPEST) {
                    function.entries()
                            .forEach((key, entry) -> take(at(place, key), entry, index, depth + 1));
                }
            }
            default -> {}
        }
    }

    private static String field(String place, String name) {
        return RecordValue.isFieldName(name)
                ? place + "." + name
                : at(place, new StringValue(name));
    }

    private static String at(String place, Value key) {
        return place + "[" + ValueText.shorten(key, KEY_CHARS) + "]";
    }

    private void put(Map<String, double[]> into, String place, int index, double value) {
        double[] values = into.get(place);
        if (values == null) {
            if (numbers.size() + sizes.size() >= most) {
                return;
            }
            values = new double[states];
            Arrays.fill(values, Double.NaN);
            into.put(place, values);
        }
        values[index] = value;
    }

    private List<Series> list(Trace trace) {
        List<Series> changing = new ArrayList<>();
        List<Series> constant = new ArrayList<>();
        for (String variable : trace.variables()) {
            numbers.forEach(
                    (place, values) -> {
                        if (isIn(place, variable)) {
                            Series series = new Series(place, Series.Kind.NUMBER, values);
                            (series.isChanging() ? changing : constant).add(series);
                        }
                    });
            sizes.forEach(
                    (place, values) -> {
                        Series series = new Series(place, Series.Kind.SIZE, values);
                        if (isIn(place, variable) && series.isChanging()) {
                            changing.add(series);
                        }
                    });
        }
        changing.addAll(constant);
        return changing;
    }

    private static boolean isIn(String place, String variable) {
        return place.startsWith(variable)
                && (place.length() == variable.length()
                        || place.charAt(variable.length()) == '.'
                        || place.charAt(variable.length()) == '[');
    }
}
