package dev.counterpoint.trim;

import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;

import java.util.List;

/** The ending that errors of loading a model mean. */
public final class Kinds {
    private Kinds() {}

    /** Of at least one error, the first of which counts. */
    public static Kind of(List<Diagnostic> errors) {
        return Kind.ofLoading(errors);
    }
}
