package dev.counterpoint.app;

import dev.counterpoint.cli.Cli;
import dev.counterpoint.cli.Console;
import dev.counterpoint.cli.Version;
import dev.counterpoint.cli.manual.Manual;
import dev.counterpoint.engine.Engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the man page and the completions of this very program; run when it is built. */
public final class CommandPages {
    private CommandPages() {}

    /** Writes them below the folder that is the argument. */
    public static void main(String[] arguments) throws IOException {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false);
        try (Engines engines = Engines.usual(Main.home(), false)) {
            Cli cli = new Cli(Main.services(engines, console), console);
            new Manual(cli.model(), Version.number()).write(Path.of(arguments[0]));
        }
    }
}
