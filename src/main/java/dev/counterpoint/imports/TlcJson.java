package dev.counterpoint.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what TLC's {@code -dumpTrace json} writes: the counterexample as a graph of numbered states
 * and actions between them, or as a plain list of states. Its values are less than TLA+'s: sets are
 * lists, functions have texts for keys, model values are texts.
 */
final class TlcJson {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(1_000)
                                    .maxNumberLength(10_000)
                                    .maxNameLength(1_000_000)
                                    .build())
                    .build();
    private static final int ACTION_PARTS = 3;

    private final Source source;
    private final SortedMap<Integer, Map<String, Value>> states = new TreeMap<>();
    private final Map<Integer, Step> steps = new HashMap<>();
    private int loopFrom = -1;
    private int loopTo = -1;
    private @Nullable Step closing;
    private boolean lossy;

    TlcJson(Source source) {
        this.source = source;
    }

    /** Its keys tell it from ITF, which has "states". */
    static boolean isOne(Source source) {
        try (JsonParser json = FACTORY.createParser(source.content())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                if (key.equals("counterexample") || key.equals("state")) {
                    return true;
                }
                if (key.equals("states")) {
                    return false;
                }
                json.nextToken();
                json.skipChildren();
            }
        } catch (IOException damaged) {
            // The reader of ITF says best what is wrong with it.
        }
        return false;
    }

    Imported read() throws ItfException {
        try (JsonParser json = FACTORY.createParser(source.content())) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                plainStates(json);
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                object(json);
            } else {
                throw wrong(json, "This is no trace: TLC's JSON is an object or a list.");
            }
            if (json.nextToken() != null) {
                throw wrong(json, "The file goes on after the trace's end.");
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw source.wrong(line, column, "The JSON is damaged or too deep for a trace.");
        } catch (IOException e) {
            throw source.wrong("The file cannot be read.");
        }
        return imported();
    }

    private void object(JsonParser json) throws IOException, ItfException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equals("counterexample") && value == JsonToken.START_OBJECT) {
                object(json);
            } else if (key.equals("counterexample") && value == JsonToken.START_ARRAY) {
                plainStates(json);
            } else if (key.equals("state") && value == JsonToken.START_ARRAY) {
                numberedStates(json);
            } else if (key.equals("action") && value == JsonToken.START_ARRAY) {
                actions(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void plainStates(JsonParser json) throws IOException, ItfException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            states.put(states.size() + 1, state(json));
        }
    }

    private void numberedStates(JsonParser json) throws IOException, ItfException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_ARRAY
                    || json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                throw wrong(json, "A state is told here as a number and its variables.");
            }
            int number = number(json);
            json.nextToken();
            if (states.put(number, state(json)) != null) {
                throw wrong(json, "State " + number + " is there twice.");
            }
            if (json.nextToken() != JsonToken.END_ARRAY) {
                throw wrong(json, "State " + number + " has more than its variables.");
            }
        }
    }

    private int number(JsonParser json) throws IOException, ItfException {
        if (json.getNumberType() != JsonParser.NumberType.INT || json.getIntValue() < 1) {
            throw wrong(json, "States are numbered from 1.");
        }
        return json.getIntValue();
    }

    /** From a state by an action to a state. */
    private void actions(JsonParser json) throws IOException, ItfException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw wrong(json, "An action is told here as a list.");
            }
            int from = -1;
            int to = -1;
            Step step = Step.UNKNOWN;
            int part = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                switch (part++) {
                    case 0 -> from = end(json);
                    case 1 -> step = step(json);
                    case 2 -> to = end(json);
                    default -> throw wrong(json, "An action has too many parts.");
                }
            }
            if (part != ACTION_PARTS) {
                throw wrong(json, "An action leads from one state to another.");
            }
            if (to <= from) {
                loopFrom = from;
                loopTo = to;
                closing = to == from && step.equals(Step.UNKNOWN) ? Step.STUTTERING : step;
            } else {
                steps.put(to, step);
            }
        }
    }

    /** The number of the state at one end of an action. */
    private int end(JsonParser json) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.START_ARRAY
                || json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(json, "An action's ends are states.");
        }
        int number = number(json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
        }
        return number;
    }

    private Step step(JsonParser json) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(json, "An action is told here as an object.");
        }
        String name = "";
        List<String> order = List.of();
        Map<String, Value> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equals("name") && value == JsonToken.VALUE_STRING) {
                name = json.getText();
            } else if (key.equals("parameters") && value == JsonToken.START_ARRAY) {
                order = names(json);
            } else if (key.equals("context") && value == JsonToken.START_OBJECT) {
                values.putAll(state(json));
            } else {
                json.skipChildren();
            }
        }
        List<Binding> parameters = new ArrayList<>();
        for (String parameter : order) {
            Value value = values.get(parameter);
            if (value != null) {
                parameters.add(new Binding(parameter, value));
            }
        }
        boolean unnamed = name.isEmpty() || name.equals("Action") || name.equals("UnnamedAction");
        return unnamed ? Step.UNKNOWN : new Step(name, parameters);
    }

    private static List<String> names(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING && !json.getText().isEmpty()) {
                names.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return names;
    }

    private Map<String, Value> state(JsonParser json) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(json, "A state's variables are told here as an object.");
        }
        Map<String, Value> variables = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (variables.put(name, value(json, 1)) != null) {
                throw wrong(json, name + " has two values.");
            }
        }
        return variables;
    }

    private Value value(JsonParser json, int depth) throws IOException, ItfException {
        if (depth > Value.MAX_DEPTH) {
            throw wrong(json, "The value is nested deeper than " + Value.MAX_DEPTH + " levels.");
        }
        return switch (json.currentToken()) {
            case VALUE_TRUE -> new BooleanValue(true);
            case VALUE_FALSE -> new BooleanValue(false);
            case VALUE_NUMBER_INT -> new IntegerValue(json.getBigIntegerValue());
            case VALUE_STRING -> {
                lossy = true;
                yield new StringValue(json.getText());
            }
            case START_ARRAY -> {
                lossy = true;
                List<Value> elements = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(json, depth + 1));
                }
                yield new SequenceValue(elements);
            }
            case START_OBJECT -> {
                lossy = true;
                Map<Value, Value> fields = new HashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    Value key = new StringValue(json.currentName());
                    json.nextToken();
                    if (fields.put(key, value(json, depth + 1)) != null) {
                        throw wrong(json, "The object has the key " + key + " twice.");
                    }
                }
                yield FunctionValue.of(fields);
            }
            default -> throw wrong(json, "This is no TLA+ value.");
        };
    }

    private Imported imported() throws ItfException {
        if (states.isEmpty()) {
            throw source.wrong("This is no trace: TLC's JSON has a list of states.");
        }
        if (states.firstKey() != 1 || states.lastKey() != states.size()) {
            throw source.wrong("States are missing: they are numbered from 1 without gaps.");
        }
        List<String> names =
                List.copyOf(states.get(1) == null ? List.of() : states.get(1).keySet());
        List<State> all = new ArrayList<>();
        List<Step> taken = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, Value>> state : states.entrySet()) {
            List<Value> values = new ArrayList<>();
            for (String name : names) {
                Value value = state.getValue().get(name);
                if (value == null || state.getValue().size() != names.size()) {
                    throw source.wrong(
                            "State " + state.getKey() + " has other variables than state 1.");
                }
                values.add(value);
            }
            all.add(new State(names, values));
            if (all.size() > 1) {
                taken.add(steps.getOrDefault(state.getKey(), Step.UNKNOWN));
            }
        }
        boolean lasso = loopTo > 0;
        if (lasso && loopFrom != all.size()) {
            throw source.wrong("An action leads back from state " + loopFrom + ", not the last.");
        }
        Trace trace =
                new Trace(
                        all,
                        taken,
                        lasso ? OptionalInt.of(loopTo - 1) : OptionalInt.empty(),
                        lasso && !Step.UNKNOWN.equals(closing) ? closing : null);
        List<String> notes =
                lossy
                        ? List.of(
                                "TLC's JSON writes sets as lists, functions as records and model"
                                        + " values as text.")
                        : List.of();
        TraceMeta meta =
                new TraceMeta(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        new TraceMeta.Engine("TLC", null),
                        new TreeMap<>());
        return new Imported(new TraceFile(trace, meta), Imported.Format.TLC_JSON, notes);
    }

    private ItfException wrong(JsonParser json, String sentence) {
        JsonLocation at = json.currentTokenLocation();
        return source.wrong(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), sentence);
    }
}
