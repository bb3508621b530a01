package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** {@code counterpoint ide}: opens the window, or without a display draws the tour's pictures. */
@Command(
        name = "ide",
        description = "Open the IDE. Where there is no display, make the tour's pictures instead.")
final class IdeCommand implements Callable<Integer> {
    private final ToIntFunction<IdeRequest> ide;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Specs or a folder to open.")
    private List<Path> places = List.of();

    @Mixin private final NewWindowOption newWindow = new NewWindowOption();

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Where the pictures go if there is no display.")
    private @Nullable Path pictures;

    IdeCommand(ToIntFunction<IdeRequest> ide) {
        this.ide = ide;
    }

    @Override
    public Integer call() {
        return ide.applyAsInt(new IdeRequest(places, pictures, newWindow.asked()));
    }
}
