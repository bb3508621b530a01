package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;

/** Where a spec's modules are looked for beside its own folder. */
final class LibraryOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--library",
            paramLabel = "DIR|JAR",
            description = "Where else to look for modules. May be repeated.")
    private List<Path> libraries = List.of();

    /**
     * The places.
     *
     * @throws ParameterException if one is not there
     */
    List<Path> places() {
        return PlacesCheck.of(command, "--library", libraries);
    }
}
