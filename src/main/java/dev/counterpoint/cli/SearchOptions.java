package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.Objects;

/** How to explore, and within which bounds. */
final class SearchOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--mode",
            paramLabel = "bfs",
            description = "How to explore: bfs, breadth-first.")
    private String mode = "bfs";

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "Stop after this time, parsing and liveness included.")
    private @Nullable Duration budget;

    @Option(
            names = "--workers",
            paramLabel = "N|auto",
            converter = WorkersConverter.class,
            description = "Threads that explore; auto is one a processor. Default: 1.")
    private int workers = 1;

    @Option(
            names = "--heap",
            paramLabel = "2g",
            converter = BytesConverter.class,
            description = "Memory for the engine.")
    private long heap;

    /**
     * Refuses a mode that there is not.
     *
     * @throws ParameterException if it is none
     */
    void check() {
        if (!mode.equals("bfs")) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "'" + mode + "' is no mode; this version explores breadth-first: bfs");
        }
    }

    @Nullable Duration budget() {
        return budget;
    }

    int workers() {
        return workers;
    }

    long heap() {
        return heap;
    }
}
