package dev.counterpoint.app;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.cli.Cli;
import dev.counterpoint.cli.Console;
import dev.counterpoint.cli.Services;
import dev.counterpoint.cli.Version;
import dev.counterpoint.engine.Engines;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where the program begins. */
public final class Main {
    private static final int BUFFER = 8_192;

    /** These work with engines, so the first is started while the command line is still read. */
    private static final Set<String> ENGINE_FIRST = Set.of("check", "graph", "properties", "trim");

    /** Asked for alone this is answered without reading the options of all commands. */
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private Main() {}

    /** Runs a command, or opens the IDE where there is none. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        if (args.length == 1 && VERSION.contains(args[0])) {
            out.println(Version.line());
            return;
        }
        PrintStream err = stream(FileDescriptor.err);
        Console console = new Console(out, err, isTerminal());
        int exit;
        boolean ahead = args.length > 1 && ENGINE_FIRST.contains(args[0]);
        try (Engines engines = Engines.usual(home(), !ahead)) {
            if (ahead) {
                engines.warm();
            }
            exit = new Cli(services(engines, console), console).run(List.of(args));
        }
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Without a terminal Java may have no console at all. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                true,
                StandardCharsets.UTF_8);
    }

    static @Nullable Path home() {
        String home = System.getProperty("counterpoint.home");
        return home == null ? null : Path.of(home);
    }

    private static RunRecords records() {
        return new RunRecords(
                RunRecords.dataFolder(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "."))));
    }

    static Services services(Engines engines, Console console) {
        CheckService checks = new CheckService(new EngineCheckers(engines));
        RunRecords records = records();
        Window window = new Window(engines, checks, records, console);
        return new Services(
                checks,
                records,
                engines::explorer,
                engines::worker,
                window::ide,
                window::tour,
                () -> new Doctor(home(), engines).findings());
    }
}
