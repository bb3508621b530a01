package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a trace file's states one after another. */
final class ItfStates {
    private final JsonParser json;
    private final ItfInput input;
    private final ItfHeader header;
    private final ItfValueReader values;
    final List<State> states = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final Map<String, Value> params = new TreeMap<>();
    final List<State> aliases = new ArrayList<>();
    @Nullable Step closing;

    ItfStates(JsonParser json, ItfInput input, ItfHeader header) {
        this.json = json;
        this.input = input;
        this.header = header;
        this.values = new ItfValueReader(json, input, header.meta().names());
    }

    /** Reads the document, of which the header was read before, up to the end of its states. */
    void read() throws IOException, ItfException {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean found = json.currentName().equals("states");
            json.nextToken();
            if (found) {
                break;
            }
            json.skipChildren();
        }
        list();
    }

    /** Reads the list of states at whose beginning the parser stands. */
    void list() throws IOException, ItfException {
        JsonLocation start = json.currentTokenLocation();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            closing = null;
            state();
        }
        if (states.isEmpty()) {
            throw input.wrong(start, "The trace has no states.");
        }
    }

    private void state() throws IOException, ItfException {
        JsonLocation start = json.currentTokenLocation();
        String number = "State " + states.size();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw input.wrong(json, number + " is no object.");
        }
        @Nullable Value[] row = new Value[header.vars().size()];
        Step step = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            int index = header.vars().indexOf(key);
            if (index >= 0 && row[index] != null) {
                throw input.wrong(json, number + " has two values for " + key + ".");
            }
            if (index < 0 && !key.startsWith("#") && !header.params().contains(key)) {
                throw input.wrong(json, number + " has " + key + ", which is not in \"vars\".");
            }
            json.nextToken();
            if (index >= 0) {
                row[index] = shared(index, values.read());
            } else if (key.equals("#meta")) {
                step = stateMeta();
            } else if (key.startsWith("#")) {
                json.skipChildren();
            } else {
                params.putIfAbsent(key, values.read());
            }
        }
        List<Value> complete = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            Value value = row[i];
            if (value == null) {
                throw input.wrong(
                        start, number + " has no value for " + header.vars().get(i) + ".");
            }
            complete.add(value);
        }
        if (!states.isEmpty()) {
            steps.add(step == null ? Step.UNKNOWN : step);
        }
        states.add(new State(header.vars(), complete));
    }

    /** Most variables keep their value: it is held once. */
    private Value shared(int variable, Value value) {
        if (states.isEmpty()) {
            return value;
        }
        Value before = states.getLast().values().get(variable);
        return before.equals(value) ? before : value;
    }

    private @Nullable Step stateMeta() throws IOException, ItfException {
        Step step = null;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean ours = json.currentName().equals("counterpoint");
            json.nextToken();
            if (ours && json.currentToken() == JsonToken.START_OBJECT) {
                step = step();
            } else {
                json.skipChildren();
            }
        }
        return step;
    }

    /** The step in the object at the current token; null where it names no action. */
    private @Nullable Step step() throws IOException, ItfException {
        String action = null;
        List<Binding> parameters = List.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "action" -> action = text("an action's name");
                case "parameters" -> parameters = bindings();
                case "alias" -> aliases.add(state(bindings()));
                case "closing" -> {
                    if (json.currentToken() != JsonToken.START_OBJECT) {
                        throw input.wrong(json, "\"closing\" is no step.");
                    }
                    closing = step();
                }
                default -> json.skipChildren();
            }
        }
        return action == null ? null : new Step(action, parameters);
    }

    private String text(String what) throws IOException, ItfException {
        if (json.currentToken() != JsonToken.VALUE_STRING || json.getText().isEmpty()) {
            throw input.wrong(json, "This is not " + what + ".");
        }
        return json.getText();
    }

    private static State state(List<Binding> fields) {
        return new State(
                fields.stream().map(Binding::name).toList(),
                fields.stream().map(Binding::value).toList());
    }

    private List<Binding> bindings() throws IOException, ItfException {
        List<Binding> parameters = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw input.wrong(json, '"' + json.currentName() + "\" is no list.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation start = json.currentTokenLocation();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw input.wrong(json, "A parameter is no object.");
            }
            String name = null;
            Value value = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "name" -> name = text("a parameter's name");
                    case "value" -> value = values.read();
                    default -> json.skipChildren();
                }
            }
            if (name == null || value == null) {
                throw input.wrong(start, "A parameter needs its name and its value.");
            }
            parameters.add(new Binding(name, value));
        }
        return parameters;
    }
}
