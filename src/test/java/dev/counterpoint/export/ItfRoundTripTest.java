package dev.counterpoint.export;

import static dev.counterpoint.export.TraceFiles.itf;
import static dev.counterpoint.export.TraceFiles.read;
import static dev.counterpoint.state.Arbitraries.forAll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ItfRoundTripTest {
    @Test
    void anyTraceComesBackAsItWas() {
        forAll(
                600,
                any -> {
                    TraceFile file = TraceFiles.arbitrary(any);
                    String text = itf(file);
                    assertThat(read(text)).isEqualTo(file);
                    assertThat(itf(file)).isEqualTo(text);
                });
    }

    @Test
    void anyTraceComesBackFromWithinAnotherDocument() throws Exception {
        ObjectMapper trees = new ObjectMapper();
        for (TraceFile file : List.of(TraceFiles.safety(), TraceFiles.lasso())) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                json.writeStartObject();
                json.writeFieldName("trace");
                ItfWriter.write(file, json);
                json.writeEndObject();
            }
            JsonNode document = trees.readTree(text.toString());
            assertThat(read(document.get("trace").toString())).isEqualTo(file);
        }
    }

    @Test
    void aStringBesideTheModelValueOfTheSameNameComesBack() {
        Value both = SetValue.of(List.of(new ModelValue("n1"), new StringValue("n1")));
        State state = new State(List.of("x"), List.of(both));
        TraceFile file = new TraceFile(Trace.finite(List.of(state), List.of()), TraceMeta.NONE);
        assertThat(itf(file)).contains("\"strings\": [\"/states/0/x/#set/0\"]");
        assertThat(read(itf(file))).isEqualTo(file);
    }

    @Test
    void aFileWithItsKeysInAnotherOrderSaysTheSame() throws Exception {
        ObjectMapper trees = new ObjectMapper();
        JsonNode document = trees.readTree(itf(TraceFiles.lasso()));
        ObjectNode reordered = trees.createObjectNode();
        for (String key : List.of("loop", "states", "vars", "#meta")) {
            reordered.set(key, document.get(key));
        }
        assertThat(read(reordered.toString())).isEqualTo(TraceFiles.lasso());
    }

    @Test
    void theFilesAreTheGoldenOnes() {
        assertThat(itf(TraceFiles.safety())).isEqualTo(TraceFiles.golden("safety.itf.json"));
        assertThat(itf(TraceFiles.lasso())).isEqualTo(TraceFiles.golden("lasso.itf.json"));
    }

    @Test
    void aFileOnDiskComesBack(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Käse und Brot.itf.json");
        ItfWriter.write(TraceFiles.safety(), file);
        assertThat(ItfReader.read(file)).isEqualTo(TraceFiles.safety());
        assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\r");
    }
}
