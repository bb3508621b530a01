package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.trim.TrimFindings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a variable of a trimmed trace, or an entry of it, has to do with the violation.
 *
 * @param aside whether the violation does not depend on it
 * @param instead a value that it could have as well; null where none is known
 * @param words what reads and writes it, and what could be otherwise
 */
public record Bearing(boolean aside, @Nullable Value instead, String words) {

    /**
     * Of a place in a state of the trimmed trace; null where nothing is known.
     *
     * @param path the variable's name, then those of the parts within it
     */
    public static @Nullable Bearing of(
            @Nullable TrimFindings findings, State state, List<String> path) {
        int index = findings == null ? -1 : findings.trace().states().indexOf(state);
        if (findings == null || index < 0 || path.isEmpty()) {
            return null;
        }
        String variable = path.getFirst();
        if (!findings.trace().variables().contains(variable)) {
            return null;
        }
        boolean aside = !findings.relevance().variables().contains(variable);
        Value instead = path.size() > 2 ? null : instead(findings.why(), index, path);
        List<String> sentences = new ArrayList<>();
        if (path.size() == 1) {
            sentences.add(read(findings, variable));
            String written = written(findings.trace(), variable);
            if (!written.isEmpty()) {
                sentences.add(written);
            }
        }
        if (instead != null) {
            sentences.add(
                    "It could be "
                            + instead
                            + " here: the same steps would violate the property too.");
        }
        return new Bearing(aside, instead, String.join("\n", sentences));
    }

    private static String read(TrimFindings findings, String variable) {
        String reader = findings.relevance().readers().get(variable);
        return reader == null
                ? "The violation does not depend on it: nothing that matters reads it."
                : "Read by " + reader + ".";
    }

    private static String written(Trace trace, String variable) {
        List<String> writers = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            StateDiff change = StateDiff.between(trace.states().get(i), trace.states().get(i + 1));
            if (change.changed().contains(variable)) {
                writers.add("step " + (i + 1) + ", " + trace.steps().get(i));
            }
        }
        return writers.isEmpty()
                ? "No step changes it."
                : "Written by " + String.join("; ", writers) + ".";
    }

    private static @Nullable Value instead(@Nullable TrimStudy why, int index, List<String> path) {
        if (why != null) {
            for (TrimStudy.Freedom freedom : why.freedoms()) {
                Value key = freedom.key();
                boolean here =
                        freedom.state() == index && freedom.variable().equals(path.getFirst());
                boolean same =
                        path.size() == 1
                                ? key == null
                                : key != null && name(key).equals(path.get(1));
                if (here && same) {
                    return freedom.instead();
                }
            }
        }
        return null;
    }

    /** As the line of an entry is called. */
    private static String name(Value key) {
        return key instanceof StringValue(String field) ? field : key.toString();
    }
}
