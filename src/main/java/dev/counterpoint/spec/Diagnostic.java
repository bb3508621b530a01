package dev.counterpoint.spec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Something the user should know about a file.
 *
 * @param code what kind it is: our own word ({@code parse}, {@code config}, {@code evaluation} ...)
 *     or the TLA+ tools' number
 * @param message one clear sentence in the field's words, without file and place
 * @param file the file, where one is known
 * @param range the place in it, where one is known
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        @Nullable Path file,
        @Nullable SourceRange range) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public Diagnostic {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a diagnostic needs its sentence");
        }
    }

    /** An error at a place. */
    public static Diagnostic error(
            String code, String message, @Nullable Path file, @Nullable SourceRange range) {
        return new Diagnostic(Severity.ERROR, code, message, file, range);
    }

    /** {@code file:line:column: message}, as far as they are known. */
    public String toLine() {
        StringBuilder line = new StringBuilder();
        if (file != null) {
            line.append(file).append(':');
            if (range != null) {
                line.append(range.line()).append(':').append(range.column()).append(':');
            }
            line.append(' ');
        }
        return line.append(message).toString();
    }
}
