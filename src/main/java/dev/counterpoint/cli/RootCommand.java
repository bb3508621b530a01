package dev.counterpoint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** {@code counterpoint} itself: opens the IDE; the commands hang below it. */
@Command(
        name = "counterpoint",
        description = "Specs you can read, counterexamples you can see: an IDE for TLA+.",
        header = "Without a command it opens the IDE.%n",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.Provider.class)
final class RootCommand implements Callable<Integer> {
    private final ToIntFunction<IdeRequest> ide;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Specs or a folder to open.")
    private List<Path> places = List.of();

    @Mixin private final NewWindowOption newWindow = new NewWindowOption();

    RootCommand(ToIntFunction<IdeRequest> ide) {
        this.ide = ide;
    }

    @Override
    public Integer call() {
        return ide.applyAsInt(new IdeRequest(places, null, newWindow.asked()));
    }
}
