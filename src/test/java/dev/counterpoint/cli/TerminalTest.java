package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.RunRecords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TerminalTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPictureOfPixelsIsNotWrittenToATerminal() {
        int exit = run(true, "graph", folder.resolve("Bank.tla").toString(), "--to", "png");
        assertThat(exit).isEqualTo(64);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "counterpoint: a PNG is no text for a terminal; name a file with -o."
                                + " Try: counterpoint graph --help\n");
    }

    private int run(boolean terminal, String... arguments) {
        Console console = new Console(stream(out), stream(err), terminal);
        Services services =
                new Services(
                        (request, listener) -> {
                            throw new AssertionError("nothing is to be checked");
                        },
                        new RunRecords(folder.resolve("data")),
                        () -> {
                            throw new AssertionError("nothing is to be explored");
                        },
                        (request, heap, listener) -> {
                            throw new AssertionError("nothing is to be worked for");
                        },
                        ide -> 0,
                        tour -> 0,
                        List::of);
        return new Cli(services, console).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
