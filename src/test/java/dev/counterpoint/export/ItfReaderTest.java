package dev.counterpoint.export;

import static dev.counterpoint.export.TraceFiles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ItfReaderTest {
    @Test
    void readsWhatApalacheWrites() {
        TraceFile file =
                read(
                        """
                        {"#meta": {"format": "ITF", "varTypes": {"f": "Int -> Str"},
                                   "description": "Created by Apalache"},
                         "params": ["N"], "vars": ["f", "bank"], "loop": 0,
                         "states": [
                           {"#meta": {"index": 0}, "N": 3, "bank": "N_OF_BANK",
                            "f": {"#map": [[{"#tup": [1, 2]}, {"#bigint": "-12345678901234567890"}]]}},
                           {"#meta": {"index": 1}, "bank": {"#unserializable": "Int"},
                            "f": {"#map": []}}]}""");
        assertThat(file.trace().variables()).containsExactly("f", "bank");
        assertThat(file.trace().states().getFirst().values().getFirst())
                .isEqualTo(
                        FunctionValue.of(
                                Map.of(
                                        new SequenceValue(List.of(i(1), i(2))),
                                        new IntegerValue(
                                                new BigInteger("-12345678901234567890")))));
        assertThat(file.trace().states().get(1).get("bank")).isEqualTo(new OpaqueValue("Int"));
        assertThat(file.trace().states().get(1).get("f")).isEqualTo(new SequenceValue(List.of()));
        assertThat(file.trace().steps()).containsExactly(Step.UNKNOWN);
        assertThat(file.trace().loop()).hasValue(0);
        assertThat(file.meta().constants()).containsExactly(new TraceMeta.Constant("N", "3"));
        assertThat(file.meta().foreign()).containsKeys("varTypes", "description");
    }

    @Test
    void readsWhatQuintWrites() {
        TraceFile file =
                read(
                        """
                        {"#meta":{"format":"ITF","source":"bank.qnt","timestamp":1786569203837},
                         "vars":["b::balances","mbt::actionTaken","mbt::actionTaken"],
                         "states":[{"#meta":{"index":0},"mbt::actionTaken":"init",
                           "b::balances":{"tag":"Some","value":{"#bigint":"40"}}}]}""");
        assertThat(file.trace().states().getFirst().get("b::balances"))
                .isEqualTo(RecordValue.of(Map.of("tag", new StringValue("Some"), "value", i(40))));
    }

    @Test
    void skipsAMarkOfTheByteOrder() {
        assertThat(read("\uFEFF{\"vars\": [\"x\"], \"states\": [{\"x\": 1}]}").trace().states())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "~~ => t: The file is empty.",
                "~   ~ => t: The file is empty.",
                "[1] => t:1:1: This is no trace: an ITF file is one JSON object.",
                "hello => t:1:1: This is not JSON: unrecognized token 'hello': was expecting",
                "---- MODULE M ---- => t:1:2: This is not JSON: ",
                "{\"vars\": [\"x\"], \"states\": [{\"x\": => The file ends in the middle",
                "{\"states\": []} => t:1:1: This is no trace: it has no \"vars\".",
                "{\"vars\": [\"x\"]} => t:1:1: This is no trace: it has no \"states\".",
                "{\"vars\": [], \"vars\": [], \"states\": []} => The key \"vars\" is there twice.",
                "{\"vars\": [1], \"states\": []} => t:1:11: \"vars\" is no list of names.",
                "{\"vars\": [], \"states\": 1} => \"states\" is no list.",
                "{\"vars\": [], \"states\": []} => t:1:24: The trace has no states.",
                "{\"vars\": [\"x\"], \"states\": [{}]} => t:1:28: State 0 has no value for x.",
                "{\"vars\": [], \"states\": [{\"y\": 1}]} => State 0 has y, which is not in \"vars\".",
                "{\"vars\": [\"x\"], \"states\": [{\"x\": 1, \"x\": 2}]} => two values for x.",
                "{\"vars\": [], \"states\": [{}], \"loop\": 1} => t:1:38: The loop begins at state 1,",
                "{\"vars\": [], \"states\": [{}], \"loop\": -1} => \"loop\" is no state's number.",
                "{\"vars\": [], \"states\": [{}], \"loop\": 1e9} => \"loop\" is no state's number.",
                "{\"vars\": [], \"states\": [{}]} {} => The file goes on after the trace's end.",
                "{\"vars\": [], \"states\": [{}], \"#meta\": {\"counterpoint\": 5}} => cannot be",
                "{\"vars\": [], \"states\": [{}], \"#meta\": {\"counterpoint\": {\"schema\": 2}}} =>"
                        + " a newer Counterpoint wrote it"
            })
    void saysWhatIsWrongWithAFile(String text, String message) {
        assertThatThrownBy(() -> ItfReader.read("t", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining(message)
                .message()
                .endsWith(".")
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "null => TLA+ has no value like null.",
                "1.5 => 1.5 is no TLA+ value: only integers are.",
                "{\"#bigint\": \"x\"} => \"#bigint\" needs a string of decimal digits",
                "{\"#bigint\": {}} => \"#bigint\" needs a string of decimal digits",
                "{\"#set\": 1} => \"#set\" needs a list.",
                "{\"#set\": [], \"a\": 1} => An object with \"#set\" has other keys too.",
                "{\"a\": 1, \"#set\": []} => The key \"#set\" cannot stand in a record.",
                "{\"a\": 1, \"a\": 1} => The record has the field \"a\" twice.",
                "{\"#map\": [[1, 2, 3]]} => \"#map\" needs pairs of a key and a value.",
                "{\"#map\": [[1, 2], [1, 3]]} => The function has two values for one key.",
                "{\"#unserializable\": 1} => \"#unserializable\" needs a text.",
                "{\"#float\": 1} => ITF has no form \"#float\"."
            })
    void saysWhatIsWrongWithAValueAndWhere(String value, String message) {
        assertThatThrownBy(
                        () ->
                                ItfReader.read(
                                        "t",
                                        ("{\"vars\": [\"x\"],\n \"states\": [{\"x\":\n"
                                                        + value
                                                        + "}]}")
                                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ItfException.class)
                .hasMessageStartingWith("t:3:")
                .hasMessageContaining(message);
    }

    @Test
    void refusesDeepNestingInWords() {
        for (int depth : List.of(Value.MAX_DEPTH + 1, 5_000, 1_000_000)) {
            String text =
                    "{\"vars\": [\"x\"], \"states\": [{\"x\": "
                            + "[".repeat(depth)
                            + "]".repeat(depth)
                            + "}]}";
            assertThatThrownBy(() -> ItfReader.read("t", text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ItfException.class)
                    .hasMessageContaining("nested");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"vars\": [\"ü\"]}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ItfReader.read("t", latin)).hasMessage("t: It is not UTF-8 text.");
        byte[] binary = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0};
        assertThatThrownBy(() -> ItfReader.read("t", binary)).isInstanceOf(ItfException.class);
    }

    @Test
    void saysThatAFileIsMissingOrAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> ItfReader.read(folder.resolve("no.json")))
                .hasMessageEndingWith("no.json: There is no such file.");
        assertThatThrownBy(() -> ItfReader.read(folder))
                .hasMessageEndingWith("This is a folder, not a trace.");
    }

    @Test
    void aHundredMegabytesAreReadInOneGo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("big.itf.json");
        int states = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            String log = ", {\"#tup\": [{\"#bigint\": \"7\"}, \"sent\"]}".repeat(100);
            out.write("{\"vars\": [\"x\", \"log\"], \"states\": [");
            for (long size = 0; size < 100_000_000; size += log.length() + 60) {
                out.write((states == 0 ? "" : ",\n") + "{\"#meta\": {\"index\": " + states + "},");
                out.write(" \"x\": " + states++ + ", \"log\": [\"start\"" + log + "]}");
            }
            out.write("]}");
        }
        assertThat(Files.size(file)).isGreaterThan(90_000_000);
        assertThat(ItfReader.read(file).trace().states()).hasSize(states);
    }

    private static IntegerValue i(int value) {
        return IntegerValue.of(value);
    }
}
