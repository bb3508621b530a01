package dev.counterpoint.export;

import dev.counterpoint.spec.Diagnostic;

import java.io.Serial;

/** A file that is no trace, or a damaged one: what is wrong, in one sentence, and where. */
public final class ItfException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    /** With what the user is told. */
    public ItfException(Diagnostic diagnostic) {
        super(diagnostic.toLine());
        this.diagnostic = diagnostic;
    }

    /** What the user is told. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
