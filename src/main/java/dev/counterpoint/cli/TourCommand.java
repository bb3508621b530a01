package dev.counterpoint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** {@code counterpoint tour}: drives the real IDE through its main job and draws each step. */
@Command(
        name = "tour",
        description =
                "Drive the IDE through its main job without a display; a picture of each step.")
final class TourCommand implements Callable<Integer> {
    private final ToIntFunction<Path> tour;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the pictures go.")
    private Path out = Path.of("");

    TourCommand(ToIntFunction<Path> tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() {
        return tour.applyAsInt(out);
    }
}
