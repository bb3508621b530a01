package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Refuses a place for the product where it cannot be written, before any work is done for it. */
final class Target {
    private Target() {}

    static void check(@Nullable CommandSpec command, String option, @Nullable Path file) {
        String problem = file == null ? null : problem(file);
        if (problem != null) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), option + ": " + problem);
        }
    }

    private static @Nullable String problem(Path file) {
        if (Files.isDirectory(file)) {
            return file + " is a folder; name a file";
        }
        if (Files.exists(file)) {
            return Files.isWritable(file) ? null : "you may not write " + file;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "there is no folder " + folder;
        }
        return Files.isWritable(folder) ? null : "you may not write to " + folder;
    }
}
