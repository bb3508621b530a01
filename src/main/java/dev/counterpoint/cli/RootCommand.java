package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** {@code counterpoint} itself: opens the IDE; the commands hang below it. */
@Command(
        name = "counterpoint",
        description = "Specs you can read, counterexamples you can see: an IDE for TLA+.",
        header = "Without a command it opens the IDE.%n",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final ToIntFunction<IdeRequest> ide;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            description = "A spec or a folder to open.")
    private @Nullable Path place;

    RootCommand(ToIntFunction<IdeRequest> ide) {
        this.ide = ide;
    }

    @Override
    public Integer call() {
        return ide.applyAsInt(new IdeRequest(place, null));
    }
}
