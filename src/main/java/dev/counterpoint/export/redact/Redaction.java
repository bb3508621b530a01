package dev.counterpoint.export.redact;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names to be changed and variables to be blanked. It is done to the trace before any format is
 * written, so that all of them say the same; two names never become one, so that the trace still
 * tells its story.
 *
 * @param names the new name for each: of a variable, an action, a parameter, a constant, a field, a
 *     model value or a string, wherever it stands
 * @param blanked the variables, fields and parameters whose values are left out
 */
public record Redaction(Map<String, String> names, Set<String> blanked) {
    /** Nothing is changed. */
    public static final Redaction NONE = new Redaction(Map.of(), Set.of());

    public Redaction {
        names = Map.copyOf(names);
        blanked = Set.copyOf(blanked);
    }

    /** What was asked for, or why it cannot be done. */
    public record Reading(@Nullable Redaction redaction, String problem) {}

    /**
     * Reads what was asked for.
     *
     * @param renamed each {@code Name=Alias}, or {@code Name} for an alias that is chosen
     * @param blanked names of variables, fields and parameters
     */
    public static Reading read(List<String> renamed, List<String> blanked) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String word : renamed) {
            int sign = word.indexOf('=');
            String name = (sign < 0 ? word : word.substring(0, sign)).strip();
            String alias =
                    sign < 0 ? "Redacted" + (names.size() + 1) : word.substring(sign + 1).strip();
            if (name.isEmpty() || alias.isEmpty()) {
                return new Reading(null, "'" + word + "' is not of the form Name=Alias");
            }
            if (!RecordValue.isFieldName(alias)) {
                return new Reading(
                        null,
                        "'" + alias + "' cannot stand for a name; it needs letters, digits and _");
            }
            if (names.containsKey(name) || names.containsValue(alias)) {
                return new Reading(null, "'" + word + "' says what another one says too");
            }
            names.put(name, alias);
        }
        return new Reading(new Redaction(names, new HashSet<>(blanked)), "");
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return names.isEmpty() && blanked.isEmpty();
    }

    /** Why it cannot be done to this trace: a name that is not there, an alias that is. */
    public Optional<String> problem(TraceFile file) {
        Set<String> known = TraceNames.of(file);
        for (String name : names.keySet()) {
            if (!known.contains(name)) {
                return Optional.of("there is no " + name + " in the trace");
            }
        }
        for (String alias : names.values()) {
            if (known.contains(alias) && !names.containsKey(alias)) {
                return Optional.of(alias + " is in the trace already, so it cannot be an alias");
            }
        }
        for (String name : blanked) {
            if (!known.contains(name)) {
                return Optional.of("there is no " + name + " to blank in the trace");
            }
        }
        return Optional.empty();
    }

    /** The trace without what is not for others; the spec's own text is then left out too. */
    public SharedTrace of(SharedTrace shared) {
        if (isNone()) {
            return shared;
        }
        Redactor redactor = new Redactor(this);
        Trace before = shared.before();
        List<SharedTrace.Branch> branches = shared.branches();
        return new SharedTrace(
                redactor.file(shared.file()),
                before == null ? null : redactor.trace(before),
                branches == null
                        ? null
                        : branches.stream()
                                .map(
                                        b ->
                                                new SharedTrace.Branch(
                                                        b.state(),
                                                        redactor.step(b.step()),
                                                        b.target()))
                                .toList(),
                List.of());
    }
}
