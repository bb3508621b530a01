package dev.counterpoint.check;

import dev.counterpoint.spec.Diagnostic;

import java.io.Serial;
import java.util.List;

/** A request that cannot be checked as it stands, because of the user's files. */
class Refusal extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final transient Kind kind;
    private final transient List<Diagnostic> diagnostics;

    Refusal(Kind kind, List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().toLine());
        this.kind = kind;
        this.diagnostics = List.copyOf(diagnostics);
    }

    Refusal(Kind kind, Diagnostic diagnostic) {
        this(kind, List.of(diagnostic));
    }

    Kind kind() {
        return kind;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
