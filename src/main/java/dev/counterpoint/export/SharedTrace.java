package dev.counterpoint.export;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A trace as it is given to others, with what is known around it.
 *
 * @param before the trace from which it was made smaller; null where that is not at hand
 * @param branches what else could have been done along the trace; null where nobody looked
 * @param sources the spec's own files; empty where they are not given away
 */
public record SharedTrace(
        TraceFile file,
        @Nullable Trace before,
        @Nullable List<Branch> branches,
        List<Source> sources) {
    public SharedTrace {
        file = file.portable();
        branches = branches == null ? null : List.copyOf(branches);
        sources = List.copyOf(sources);
    }

    /** A trace of which only the file is at hand. */
    public static SharedTrace of(TraceFile file) {
        return new SharedTrace(file, null, null, List.of());
    }

    /** The same with what it was made smaller from. */
    public SharedTrace trimmedFrom(@Nullable Trace original) {
        return new SharedTrace(file, original, branches, sources);
    }

    /** The same with what else could have been done. */
    public SharedTrace among(@Nullable List<Branch> others) {
        return new SharedTrace(file, before, others, sources);
    }

    /** The same with the spec's files. */
    public SharedTrace with(List<Source> files) {
        return new SharedTrace(file, before, branches, files);
    }

    /**
     * A step that could have been taken and was not.
     *
     * @param state the index of the state in which it could
     * @param target the index of the trace's state to which it leads, -1 where it leaves the trace
     */
    public record Branch(int state, Step step, int target) {}

    /**
     * A file of the spec.
     *
     * @param name without any folder
     */
    public record Source(String name, String text) {
        public Source {
            if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
                throw new IllegalArgumentException("no file's name alone: " + name);
            }
        }
    }
}
