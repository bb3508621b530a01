package dev.counterpoint.trim;

import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;

import java.util.List;

/** The ending that errors of loading a model mean. */
public final class Kinds {
    private Kinds() {}

    /** Of at least one error, the first of which counts. */
    public static Kind of(List<Diagnostic> errors) {
        return switch (errors.getFirst().code()) {
            case "config" -> Kind.CONFIGURATION;
            case "evaluation" -> Kind.EVALUATION;
            case "internal" -> Kind.INTERNAL;
            default -> Kind.PARSE;
        };
    }
}
