package dev.counterpoint.cli;

import picocli.CommandLine.Command;

/** {@code counterpoint} itself: help and version; the commands hang below it. */
@Command(
        name = "counterpoint",
        description = "Specs you can read, counterexamples you can see: TLA+ on the desktop.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Without a command it opens the IDE: counterpoint [FILE|DIR]"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RootCommand implements Runnable {
    private final Runnable ide;

    RootCommand(Runnable ide) {
        this.ide = ide;
    }

    @Override
    public void run() {
        ide.run();
    }
}
