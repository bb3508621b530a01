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
import java.util.Set;

/** What takes a breadth-first search beyond one run of one process. */
final class ReachOptions {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "*");
    private static final int MOST_PORT = 65_535;

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

    @Option(
            names = "--distributed",
            description =
                    "Have the states explored by workers that join with `counterpoint worker`, and"
                            + " come and go.")
    private boolean distributed;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "With --distributed: the address of this machine to listen on, and no other."
                            + " Default: 127.0.0.1.")
    private @Nullable String address;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "With --distributed: where to listen. Default: 10997.")
    private @Nullable Integer port;

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
        if (distributed) {
            return shared();
        }
        if (address != null || port != null) {
            throw usage((address == null ? "--port" : "--address") + " goes with --distributed");
        }
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
                Math.clamp(seconds, 1, Integer.MAX_VALUE));
    }

    private Reach shared() {
        if (checkpoint != null || recover != null || every != null) {
            throw usage("--distributed writes no checkpoints");
        }
        if (EVERYWHERE.contains(Objects.requireNonNullElse(address, ""))) {
            throw usage("--address: name one address of this machine, which workers can reach");
        }
        int at = Objects.requireNonNullElse(port, Reach.Shared.PORT);
        if (at < 1 || at > MOST_PORT) {
            throw usage("--port: there are the ports 1 to " + MOST_PORT);
        }
        return new Reach.Shared(Objects.requireNonNullElse(address, LOOPBACK), at);
    }

    /** What people should know before workers join. */
    void tell(Console console) {
        if (!(distributed && shared() instanceof Reach.Shared(String at, int open))) {
            return;
        }
        console.err()
                .println(
                        "Workers join with: counterpoint worker %s%s"
                                .formatted(at, open == Reach.Shared.PORT ? "" : " --port " + open));
        if (OpenNetwork.isBeyondThisMachine(at)) {
            console.err().println(OpenNetwork.checkWarning(at));
        }
    }

    private String option() {
        if (distributed) {
            return "--distributed";
        }
        return checkpoint == null ? "--recover" : "--checkpoint";
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
