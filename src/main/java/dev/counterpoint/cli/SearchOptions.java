package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** How to explore, and within which bounds. */
final class SearchOptions {
    private static final int USUAL_DEPTH = 100;
    private static final long USUAL_NUMBER = 1_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--mode",
            paramLabel = "bfs|dfs|simulate",
            description =
                    "How to explore: breadth-first, depth-first with a growing bound, or behaviors"
                            + " at random. Default: bfs.")
    private String mode = "bfs";

    @Option(
            names = "--depth",
            paramLabel = "N",
            description =
                    "With dfs and simulate: at most so many states in a behavior. Default: no bound"
                            + " with dfs, "
                            + USUAL_DEPTH
                            + " with simulate.")
    private @Nullable Integer depth;

    @Option(
            names = "--number",
            paramLabel = "N",
            description =
                    "With simulate: how many behaviors. Default: until the budget ends, or 1000"
                            + " without one.")
    private @Nullable Long number;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With simulate: the same seed makes the same behaviors again.")
    private @Nullable Long seed;

    @Option(
            names = "--fingerprint",
            paramLabel = "0-130",
            description = "Which function tells states apart. Default: 0.")
    private int fingerprint;

    @Option(
            names = "--continue",
            description =
                    "Go on after a violation, and find one behavior for each property that is"
                            + " violated.")
    private boolean everyProperty;

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "Stop after this time, parsing and liveness included.")
    private @Nullable Duration budget;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "Stop soon after this many distinct states.")
    private @Nullable Long maxStates;

    @Option(
            names = "--disk",
            paramLabel = "20g",
            converter = DiskConverter.class,
            description = "Stop when the engine's files take more. Default: 20g.")
    private long disk = CheckRequest.DISK;

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
     * The search.
     *
     * @throws ParameterException if the options contradict each other
     */
    Search search() {
        Mode how =
                switch (mode) {
                    case "bfs" -> Mode.BREADTH_FIRST;
                    case "dfs" -> Mode.DEPTH_FIRST;
                    case "simulate" -> Mode.SIMULATION;
                    default ->
                            throw usage("'" + mode + "' is no mode; there are bfs, dfs, simulate");
                };
        refuse(how == Mode.BREADTH_FIRST && depth != null, "--depth", "--mode dfs or simulate");
        refuse(how != Mode.SIMULATION && number != null, "--number", "--mode simulate");
        refuse(how != Mode.SIMULATION && seed != null, "--seed", "--mode simulate");
        if (how == Mode.DEPTH_FIRST && workers != 1) {
            throw usage("--mode dfs explores with one worker");
        }
        atLeastOne("--depth", depth);
        atLeastOne("--number", number);
        atLeastOne("--max-states", maxStates);
        if (fingerprint < 0 || fingerprint >= Search.FINGERPRINTS) {
            throw usage("--fingerprint: there are the functions 0 to 130");
        }
        boolean random = how == Mode.SIMULATION;
        return new Search(
                how,
                Objects.requireNonNullElse(depth, random ? USUAL_DEPTH : 0),
                random ? number() : 0,
                random ? seed() : 0,
                fingerprint,
                Objects.requireNonNullElse(maxStates, 0L),
                everyProperty);
    }

    private long number() {
        boolean bounded = budget != null || maxStates != null;
        return Objects.requireNonNullElse(number, bounded ? 0L : USUAL_NUMBER);
    }

    /** One that people can type again. */
    private long seed() {
        return seed == null ? ThreadLocalRandom.current().nextInt(1, 1_000_000_000) : seed;
    }

    private void refuse(boolean wrong, String option, String needed) {
        if (wrong) {
            throw usage(option + " goes with " + needed);
        }
    }

    private void atLeastOne(String option, @Nullable Number value) {
        if (value != null && value.longValue() < 1) {
            throw usage(option + ": write a number from 1");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
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

    long disk() {
        return disk;
    }
}
