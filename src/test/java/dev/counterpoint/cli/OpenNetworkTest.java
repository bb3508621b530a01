package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.EngineException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whoever opens a check to a network, or works for one there, is warned; others are not. */
class OpenNetworkTest {
    private static final String NO_AUTHENTICATION = "TLC's protocol has no authentication";

    @TempDir Path folder = Path.of("");

    private String said(String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Services services =
                new Services(
                        (request, listener) ->
                                over(CheckResult.of(request, Kind.INCOMPLETE).build()),
                        new RunRecords(folder.resolve("data")),
                        () -> {
                            throw new EngineException.Died("There are no engines here.");
                        },
                        (request, heap, listener) -> {
                            throw new EngineException.Died("There are no engines here.");
                        },
                        ide -> 0,
                        tour -> 0,
                        List::of);
        Console console =
                new Console(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        new Cli(services, console).run(List.of(words));
        return err.toString(StandardCharsets.UTF_8);
    }

    private static CheckRun over(CheckResult result) {
        return new CheckRun() {
            @Override
            public void stop() {}

            @Override
            public CompletableFuture<CheckResult> result() {
                return CompletableFuture.completedFuture(result);
            }

            @Override
            public void close() {}
        };
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "localhost, false", "192.0.2.7, true"})
    void aCheckThatListensWarns(String address, boolean warns) throws IOException {
        Path spec = Files.writeString(folder.resolve("A.tla"), "---- MODULE A ----\n====\n");
        String said = said("check", spec.toString(), "--distributed", "--address", address);
        assertThat(said).contains("Workers join with: counterpoint worker " + address);
        assertThat(said.contains(NO_AUTHENTICATION)).isEqualTo(warns);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "192.0.2.7, true"})
    void aWorkerForAnotherMachineWarns(String host, boolean warns) {
        assertThat(said("worker", host).contains(NO_AUTHENTICATION)).isEqualTo(warns);
    }

    @Test
    void aCheckThatIsNotDistributedSaysNothingOfIt() throws IOException {
        Path spec = Files.writeString(folder.resolve("A.tla"), "---- MODULE A ----\n====\n");
        assertThat(said("check", spec.toString())).doesNotContain("Workers join");
    }
}
