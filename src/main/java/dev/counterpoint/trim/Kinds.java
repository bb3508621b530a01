package dev.counterpoint.trim;

import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;

import java.util.List;

/** The ending that errors of loading a model mean. */
final class Kinds {
    private Kinds() {}

    static Kind of(List<Diagnostic> errors) {
        return switch (errors.getFirst().code()) {
            case "config" -> Kind.CONFIGURATION;
            case "evaluation" -> Kind.EVALUATION;
            case "internal" -> Kind.INTERNAL;
            default -> Kind.PARSE;
        };
    }
}
