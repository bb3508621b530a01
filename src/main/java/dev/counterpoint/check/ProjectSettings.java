package dev.counterpoint.check;

import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a project's {@code counterpoint.toml} says: how checks are run where nothing else is said,
 * and what CI checks.
 *
 * @param file where it stands; null where there is none
 * @param budget wall-clock time of a check; null where it is not said
 * @param workers number of threads, 0 for one a processor; null where it is not said
 * @param heap the checker's memory in bytes; 0 where it is not said
 * @param libraries folders and jars to look for modules in, absolute
 * @param ci what CI checks, in its order
 * @param problems what is wrong with the file, with the place of each
 */
public record ProjectSettings(
        @Nullable Path file,
        @Nullable Duration budget,
        @Nullable Integer workers,
        long heap,
        List<Path> libraries,
        List<Expected> ci,
        List<Diagnostic> problems) {
    /** The file's name. */
    public static final String NAME = "counterpoint.toml";

    /** Nothing said. */
    public static final ProjectSettings NONE =
            new ProjectSettings(null, null, null, 0, List.of(), List.of(), List.of());

    public ProjectSettings {
        libraries = List.copyOf(libraries);
        ci = List.copyOf(ci);
        problems = List.copyOf(problems);
    }

    /**
     * A model that CI checks.
     *
     * @param spec the module's file, absolute
     * @param config the configuration file, absolute; null for the one of the spec's name
     * @param kind how it is to end
     * @param property the property that is to be violated; null for whichever
     * @param budget the time it may take; null for the project's
     */
    public record Expected(
            Path spec,
            @Nullable Path config,
            Kind.Verdict kind,
            @Nullable String property,
            @Nullable Duration budget) {}

    /** The settings for a spec: those of the nearest folder above it that has any. */
    public static ProjectSettings of(Path spec) {
        return SettingsReader.near(spec);
    }

    /** The settings that a text says, as if it stood in a file. */
    public static ProjectSettings read(Path file, String text) {
        return new SettingsReader(file, text).read();
    }
}
