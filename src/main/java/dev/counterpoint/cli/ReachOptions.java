package dev.counterpoint.cli;

import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** What takes a breadth-first search beyond one run of one process. */
final class ReachOptions {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description = "Write checkpoints there, from which --recover goes on.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--recover",
            paramLabel = "DIR",
            description = "Go on from the last checkpoint there, and write more.")
    private @Nullable Path recover;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "60s",
            converter = DurationConverter.class,
            description = "Time between two checkpoints. Default: 60s.")
    private @Nullable Duration every;

    /**
     * The search, as far as it is to reach.
     *
     * @throws ParameterException if the options contradict each other
     */
    Search of(Search search) {
        Reach reach = reach();
        if (reach == null) {
            return search;
        }
        if (search.mode() != Mode.BREADTH_FIRST) {
            throw usage(option() + " goes with --mode bfs");
        }
        if (search.everyProperty()) {
            throw usage(option() + " does not go with --continue");
        }
        return search.with(reach);
    }

    private @Nullable Reach reach() {
        if (checkpoint != null && recover != null) {
            throw usage("--recover goes on writing checkpoints: leave --checkpoint out");
        }
        Path folder = checkpoint == null ? recover : checkpoint;
        if (folder == null) {
            if (every != null) {
                throw usage("--checkpoint-every goes with --checkpoint or --recover");
            }
            return null;
        }
        long seconds = Objects.requireNonNullElse(every, MINUTE).toSeconds();
        return new Reach.Kept(
                folder.toAbsolutePath().normalize(),
                recover != null,
                (int) Math.clamp(seconds, 1, Integer.MAX_VALUE));
    }

    private String option() {
        return checkpoint == null ? "--recover" : "--checkpoint";
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
