package dev.counterpoint.cli;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program in this process, with real engines; a file is named from a folder by {@code ./}. */
final class Program implements AutoCloseable {
    private final Path folder;
    private final Engines engines;
    private final RunRecords records;

    /**
     * A program.
     *
     * @param own where its engines' files go, and the records of its runs
     */
    Program(Path folder, Path own) {
        this.folder = folder;
        records = new RunRecords(own.resolve("data"));
        engines = RealEngines.in(own);
        engines.warm();
    }

    /** What a command answered; the folder's name is {@code .} again. */
    record Answer(int exit, String out, String err) {}

    Answer run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), false);
        CheckService checks = new CheckService(new EngineCheckers(engines));
        Services services =
                new Services(
                        checks,
                        records,
                        engines::explorer,
                        engines::worker,
                        ide -> 0,
                        tour -> 0,
                        List::of);
        int exit = new Cli(services, console).run(words.stream().map(this::inFolder).toList());
        return new Answer(exit, text(out), text(err));
    }

    private String inFolder(String word) {
        return word.startsWith("./") ? folder + word.substring(1) : word;
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder.toString(), ".");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        engines.close();
    }
}
