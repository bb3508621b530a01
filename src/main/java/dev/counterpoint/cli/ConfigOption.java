package dev.counterpoint.cli;

import dev.counterpoint.check.ModelChoice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Which {@code .cfg} is the model. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "F.cfg",
            description = "The model; without it, the .cfg of the same name.")
    private @Nullable Path config;

    @Nullable Path file() {
        return config;
    }

    ModelChoice choice() {
        return config == null ? new ModelChoice.Beside() : new ModelChoice.File(config);
    }
}
