package dev.counterpoint.cli;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Diagnostics as lines, the place first, in the form that editors and terminals understand.
 *
 * @param folder files in it are named from there; null for whole names
 */
record Problems(@Nullable Path folder) {
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
        if (file == null) {
            return (word.isEmpty() ? "counterpoint: " : word) + problem.message();
        }
        String place = range == null ? shown(file) : place(file, range);
        return place + ": " + word + problem.message();
    }

    String place(Path file, SourceRange range) {
        return shown(file) + ":" + range.line() + ":" + range.column();
    }

    private String shown(Path file) {
        boolean near = folder != null && file.isAbsolute() && file.startsWith(folder);
        return near && folder != null ? folder.relativize(file).toString() : file.toString();
    }
}
