package dev.counterpoint.export;

import static dev.counterpoint.state.Arbitraries.forAll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.counterpoint.export.text.MarkdownExport;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

class TraceExportTest {
    @Test
    void theDocumentsAreTheGoldenOnes() {
        assertThat(markdown(TraceFiles.safety())).isEqualTo(TraceFiles.golden("safety.md"));
        assertThat(markdown(TraceFiles.lasso())).isEqualTo(TraceFiles.golden("lasso.md"));
        assertThat(text(TraceFiles.safety())).isEqualTo(TraceFiles.golden("safety.txt"));
        assertThat(text(TraceFiles.lasso())).isEqualTo(TraceFiles.golden("lasso.txt"));
        assertThat(json(TraceFiles.safety())).isEqualTo(TraceFiles.golden("safety.json"));
        assertThat(json(TraceFiles.lasso())).isEqualTo(TraceFiles.golden("lasso.json"));
    }

    @Test
    void anyTraceGivesTheSameDocumentsTwice() {
        forAll(
                300,
                any -> {
                    TraceFile file = TraceFiles.arbitrary(any);
                    TraceFile again = TraceFiles.read(TraceFiles.itf(file));
                    assertThat(markdown(again)).isEqualTo(markdown(file));
                    assertThat(text(again)).isEqualTo(text(file));
                    assertThat(json(again)).isEqualTo(json(file));
                });
    }

    @Test
    void markdownShowsHostileTextAsText() {
        String hostile = "<b>x</b> **y** `z` | [a](b)\u202e & $m$\u001b[31m";
        TraceMeta meta =
                new TraceMeta(
                        hostile, null, null, null, null, null, List.of(), null, new TreeMap<>());
        String document = markdown(new TraceFile(states(s(hostile), s("``` fence")), meta));
        assertThat(document)
                .startsWith(
                        "# &lt;b&gt;x&lt;/b&gt; \\*\\*y\\*\\* \\`z\\` \\| \\[a\\](b)\\\\u202e &amp;"
                                + " \\$m\\$\\\\u001b\\[31m\n")
                .contains("````tla\n/\\ x = \"``` fence\"\n````\n")
                .doesNotContain("\u202e", "\u001b");
        assertThat(document.lines().filter(line -> line.startsWith("| <code>"))).isEmpty();
        assertThat(document.lines().filter(line -> line.startsWith("| `x` |")).toList())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(4));
    }

    @Test
    void markdownTellsWhatPeopleWroteOnAState() {
        TraceMeta meta =
                TraceMeta.NONE.with(
                        List.of(
                                new TraceMeta.Note(1, true, "here it *goes* wrong"),
                                new TraceMeta.Note(0, true, "")));
        assertThat(markdown(new TraceFile(states(s("a"), s("b")), meta)))
                .containsOnlyOnce("\n> here it \\*goes\\* wrong\n");
    }

    @Test
    void markdownNamesFilesFromTheSpecsFolder() {
        TraceMeta meta =
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "Inv",
                                null,
                                null,
                                "The invariant Inv is violated.",
                                "/home/me/bank/Bank.tla",
                                7),
                        "bank/Bank.tla",
                        "/home/me/bank/models/Bank.cfg",
                        null,
                        List.of(),
                        null);
        assertThat(markdown(new TraceFile(states(s("a"), s("b")), meta)))
                .contains("in the folder of the spec")
                .contains("counterpoint check Bank.tla --config Bank.cfg\n")
                .contains("Defined in `Bank.tla`, line 7.")
                .doesNotContain("/home/me", "is violated.\n");
        assertThat(meta.fromSpec("bank/models/Bank.cfg")).isEqualTo("models/Bank.cfg");
    }

    @Test
    void markdownTellsTheElementsOfALargeSetThatCame() {
        Value before = SetValue.of(IntStream.range(100, 200).mapToObj(IntegerValue::of).toList());
        Value after = SetValue.of(IntStream.range(100, 201).mapToObj(IntegerValue::of).toList());
        assertThat(markdown(new TraceFile(states(before, after), TraceMeta.NONE)))
                .contains("| `x` | *not in it* | `200` |\n");
    }

    @Test
    void aTraceThatEndsStutteringSaysSo() {
        Trace lasso =
                new Trace(
                        states(s("a"), s("b")).states(),
                        List.of(Step.UNKNOWN),
                        OptionalInt.of(1),
                        Step.STUTTERING);
        TraceFile file = new TraceFile(lasso, TraceMeta.NONE);
        assertThat(markdown(file))
                .contains("## And so on\n\nState 2 then lasts for ever: nothing more happens.\n");
        assertThat(text(file)).contains("\nState 2\n").endsWith("nothing more happens.\n");
    }

    @Test
    void textForATerminalHoldsNoControlCharacters() {
        assertThat(text(new TraceFile(states(s("\u001b[2J"), s("\u0007")), TraceMeta.NONE)))
                .contains("x = \"\\u001b[2J\"")
                .matches("[ -~\\n]*");
    }

    @Test
    void jsonHoldsWhatItsSchemaSays() throws Exception {
        ObjectMapper trees = new ObjectMapper();
        JsonNode schema = trees.readTree(TraceFiles.golden("trace-1.schema.json"));
        JsonNode trace = trees.readTree(json(TraceFiles.lasso()));
        assertThat(keys(trace)).containsExactlyElementsOf(keys(schema.get("properties")));
        assertThat(keys(trace.get("states").get(1)))
                .containsExactlyElementsOf(keys(schema.at("/properties/states/items/properties")));
        assertThat(keys(trace.at("/states/1/changes/0")))
                .containsExactlyElementsOf(keys(schema.at("/$defs/change/properties")));
        assertThat(keys(trace.get("closing")))
                .containsExactlyElementsOf(keys(schema.at("/properties/closing/properties")));
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Value s(String text) {
        return new StringValue(text);
    }

    private static Trace states(Value first, Value second) {
        List<String> variables = List.of("x");
        return Trace.finite(
                List.of(
                        new State(variables, List.of(first)),
                        new State(variables, List.of(second))),
                List.of(Step.UNKNOWN));
    }

    private static String markdown(TraceFile file) {
        StringBuilder out = new StringBuilder();
        try {
            MarkdownExport.write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String text(TraceFile file) {
        StringBuilder out = new StringBuilder();
        try {
            TextExport.write(file, 80, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String json(TraceFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonExport.write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
