package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Refuses places of modules or classes that there are not, before any work is done. */
final class PlacesCheck {
    private PlacesCheck() {}

    /**
     * Returns the places if they are folders or jars.
     *
     * @throws ParameterException if one is not
     */
    static List<Path> of(@Nullable CommandSpec command, String option, List<Path> places) {
        for (Path place : places) {
            String problem = problem(place);
            if (problem != null) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(), option + ": " + problem);
            }
        }
        return places;
    }

    private static @Nullable String problem(Path place) {
        if (Files.isDirectory(place)) {
            return null;
        }
        if (!Files.exists(place)) {
            return "there is no folder or jar " + place;
        }
        String name = place.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") || name.endsWith(".zip")
                ? null
                : place + " is neither a folder nor a jar";
    }
}
