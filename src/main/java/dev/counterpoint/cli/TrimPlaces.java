package dev.counterpoint.cli;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where the spec and the model that a trace names are, if they are there. */
record TrimPlaces(Path trace, TraceMeta meta) {
    /** The spec; null where the trace names none, or one that is not there. */
    @Nullable Path spec() {
        return find(meta.spec(), trace);
    }

    /** The trace's own model, where it is beside the spec; else the one of the spec's name. */
    ModelChoice model(Path spec) {
        Path config = find(meta.config(), spec);
        return config == null ? new ModelChoice.Beside() : new ModelChoice.File(config);
    }

    /** A file by the name it was given, or by its last part beside another. */
    private static @Nullable Path find(@Nullable String name, Path beside) {
        if (name == null) {
            return null;
        }
        try {
            Path named = Path.of(name);
            Path last = named.getFileName();
            List<Path> places =
                    last == null
                            ? List.of()
                            : List.of(
                                    beside.resolveSibling(last),
                                    beside.resolveSibling(named),
                                    named);
            return places.stream().filter(Files::isRegularFile).findFirst().orElse(null);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
