package dev.counterpoint.export.text;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names in a module made of a trace: the trace's variables as they are, its model values as
 * constants, the module's own beside them; and its values in a form that a module can hold.
 */
final class TlaNames {
    private static final Set<String> EXTENDED =
            Set.of(
                    "Nat",
                    "Int",
                    "Print",
                    "PrintT",
                    "Assert",
                    "JavaTime",
                    "TLCGet",
                    "TLCSet",
                    "Permutations",
                    "SortSeq",
                    "RandomElement",
                    "Any",
                    "ToString",
                    "TLCEval");

    private final SortedMap<String, String> modelValues = new TreeMap<>();
    private final Set<String> taken = new HashSet<>(EXTENDED);
    private final Map<String, String> own = new HashMap<>();
    private boolean functions;
    private String state = "State_";

    TlaNames(Trace trace) {
        taken.addAll(trace.variables());
        trace.states().forEach(s -> s.values().forEach(this::find));
        for (String name : List.copyOf(modelValues.keySet())) {
            modelValues.put(
                    name,
                    fresh(
                            RecordValue.isFieldName(name)
                                    ? name
                                    : "value_" + ascii(name).replaceAll("\\W", "_")));
        }
        for (String name :
                List.of("at", "vars", "Trace", "Init", "Next", "Spec", "ReachesTheEnd")) {
            own.put(name, fresh(name));
        }
        while (taken.stream().anyMatch(name -> name.startsWith(state))) {
            state += "_";
        }
    }

    /** The constant for each model value. */
    SortedMap<String, String> modelValues() {
        return modelValues;
    }

    List<String> constants() {
        return new ArrayList<>(modelValues.values());
    }

    /** Whether a value needs {@code :>} and {@code @@}. */
    boolean needsFunctions() {
        return functions;
    }

    /** A name of the module's own as it is called here. */
    String own(String name) {
        String here = own.get(name);
        return here == null ? name : here;
    }

    /** The definition of a state. */
    String state(int index) {
        return state + (index + 1);
    }

    private String fresh(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private void find(Value value) {
        switch (value) {
            case ModelValue v -> modelValues.put(v.name(), v.name());
            case SetValue v -> v.elements().forEach(this::find);
            case SequenceValue v -> v.elements().forEach(this::find);
            case RecordValue v -> {
                functions |= !v.fields().keySet().stream().allMatch(RecordValue::isFieldName);
                v.fields().values().forEach(this::find);
            }
            case FunctionValue v -> {
                functions = true;
                v.entries()
                        .forEach(
                                (key, item) -> {
                                    find(key);
                                    find(item);
                                });
            }
            case BooleanValue v -> {}
            case IntegerValue v -> {}
            case StringValue v -> {}
            case OpaqueValue v -> {}
        }
    }

    /** The value in names of the module; what cannot be listed becomes a string that says so. */
    Value plain(Value value) {
        return switch (value) {
            case ModelValue v -> new ModelValue(String.valueOf(modelValues.get(v.name())));
            case StringValue v -> new StringValue(ascii(v.value()));
            case OpaqueValue v ->
                    v.text().equals("Nat") || v.text().equals("Int")
                            ? v
                            : new StringValue(ascii(v.text()));
            case SetValue v -> SetValue.of(v.elements().stream().map(this::plain).toList());
            case SequenceValue v ->
                    new SequenceValue(v.elements().stream().map(this::plain).toList());
            case RecordValue v -> {
                SortedMap<String, Value> fields = new TreeMap<>();
                v.fields().forEach((name, item) -> fields.put(ascii(name), plain(item)));
                yield new RecordValue(fields);
            }
            case FunctionValue v -> {
                SortedMap<Value, Value> entries = new TreeMap<>();
                v.entries().forEach((key, item) -> entries.put(plain(key), plain(item)));
                yield FunctionValue.of(entries);
            }
            case BooleanValue v -> v;
            case IntegerValue v -> v;
        };
    }

    /** Older tools read ASCII only, and no backquote in a string: such are named by number. */
    static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars()
                .forEach(
                        c -> {
                            if (c >= ' ' && c < 127 && c != '`') {
                                ascii.append((char) c);
                            } else {
                                ascii.append(String.format(Locale.ROOT, "{u%04x}", c));
                            }
                        });
        return ascii.toString();
    }
}
