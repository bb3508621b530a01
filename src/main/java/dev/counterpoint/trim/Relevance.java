package dev.counterpoint.trim;

import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which steps and variables a violation depends on: backwards from the variables that the property
 * reads, over those that each step changed and those that its action reads. It looks at variables
 * as wholes, so what it calls irrelevant is so, but not all that it calls relevant need be.
 *
 * @param reasons why each step matters; null where it does not
 * @param readers the variables that matter, with what reads each: the property, a step, or the end
 */
public record Relevance(List<@Nullable String> reasons, Map<String, String> readers) {
    public Relevance {
        reasons = Collections.unmodifiableList(new ArrayList<>(reasons));
        readers = Map.copyOf(readers);
    }

    /** The variables that matter. */
    public Set<String> variables() {
        return readers.keySet();
    }

    /**
     * Of a trace.
     *
     * @param property the violated property's name; null for a deadlock or an Assert, on which all
     *     that the last step reads has a bearing
     */
    public static Relevance of(Trace trace, @Nullable String property, ReadSets reads) {
        int steps = trace.steps().size();
        @Nullable String[] reasons = new @Nullable String[steps];
        Map<String, String> needed = new HashMap<>();
        Set<String> first = property == null ? Set.copyOf(trace.variables()) : reads.of(property);
        first.forEach(v -> needed.put(v, property == null ? "the end" : property));
        for (int i = steps - 1; i >= 0; i--) {
            StateDiff change = StateDiff.between(trace.states().get(i), trace.states().get(i + 1));
            Map<String, Set<String>> readers = new HashMap<>();
            for (String variable : change.changed()) {
                String reader = needed.get(variable);
                if (reader != null) {
                    readers.computeIfAbsent(reader, r -> new TreeSet<>()).add(variable);
                }
            }
            if (!readers.isEmpty()) {
                List<String> parts = new ArrayList<>();
                readers.forEach(
                        (reader, read) ->
                                parts.add(String.join(", ", read) + ", read by " + reader));
                parts.sort(null);
                reasons[i] = "changes " + String.join("; ", parts);
                String step = "step " + (i + 1);
                reads.of(trace.steps().get(i).action()).forEach(v -> needed.putIfAbsent(v, step));
            }
        }
        return new Relevance(Arrays.asList(reasons), needed);
    }

    /** Whether the violation depends on a step, as far as can be told. */
    public boolean isRelevant(int step) {
        return reasons.get(step) != null;
    }
}
