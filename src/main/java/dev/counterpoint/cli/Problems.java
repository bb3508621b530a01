package dev.counterpoint.cli;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Diagnostics as lines, the place first, in the form that editors and terminals understand.
 *
 * @param folder files in it are named from there; null for whole names
 */
record Problems(@Nullable Path folder) {
    private static final Pattern MISSING_MODULE =
            Pattern.compile("^The module \\S+, which .* was not found; looked in ");

    /** Names files from the current folder where the user named the spec from there. */
    static Problems of(Path spec) {
        return new Problems(spec.isAbsolute() ? null : Path.of("").toAbsolutePath());
    }

    String line(Diagnostic problem) {
        String word =
                switch (problem.severity()) {
                    case ERROR -> "";
                    case WARNING -> "warning: ";
                    case NOTE -> "note: ";
                };
        Path file = problem.file();
        SourceRange range = problem.range();
        String message =
                MISSING_MODULE.matcher(problem.message()).find()
                        ? problem.message() + " Other places are named with --library."
                        : problem.message();
        if (file == null) {
            return (word.isEmpty() ? "counterpoint: " : word) + message;
        }
        String place = range == null ? shown(file) : place(file, range);
        return place + ": " + word + message;
    }

    String place(Path file, SourceRange range) {
        return shown(file) + ":" + range.line() + ":" + range.column();
    }

    private String shown(Path file) {
        boolean near = folder != null && file.isAbsolute() && file.startsWith(folder);
        return near && folder != null ? folder.relativize(file).toString() : file.toString();
    }
}
