package dev.counterpoint.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** Where a spec's modules are looked for beside its own folder. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR|JAR",
            description = "Where else to look for modules. May be repeated.")
    private List<Path> libraries = List.of();

    List<Path> places() {
        return libraries;
    }
}
