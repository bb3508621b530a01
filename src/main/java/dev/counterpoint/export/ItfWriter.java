package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Traces as ITF, the JSON trace format of Apalache and Quint, without loss: what it has no form for
 * (actions, parameters, which names are model values, the property) stands under {@code
 * counterpoint} in the {@code #meta} of the file and of each state. The same trace gives the same
 * bytes.
 *
 * @see <a href="https://apalache-mc.org/docs/adr/015adr-trace.html">ADR-015</a>
 */
public final class ItfWriter {
    private ItfWriter() {}

    /** Writes a file: UTF-8, a line a variable; other files are named from its folder. */
    public static void write(TraceFile trace, Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        TraceFile file = folder == null ? trace : trace.with(trace.meta().from(folder));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            write(file, out);
        }
    }

    /** Writes a document of its own, and flushes but does not close. */
    public static void write(TraceFile file, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new JsonLayout(3));
        write(file, json);
        json.writeRaw('\n');
        json.close();
    }

    /** Writes it as one object where the generator stands, as a value in a larger document. */
    public static void write(TraceFile file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        ItfMeta.write(file.meta(), ItfNames.of(file), json);
        writeBody(file, json, new ItfValueWriter(json));
        json.writeEndObject();
    }

    /** All but the document's {@code #meta}. */
    static void writeBody(TraceFile file, JsonGenerator json, ItfValueWriter values)
            throws IOException {
        Trace trace = file.trace();
        json.writeArrayFieldStart("vars");
        for (String variable : trace.variables()) {
            json.writeString(variable);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("states");
        List<State> states = trace.states();
        for (int i = 0; i < states.size(); i++) {
            json.writeStartObject();
            Step step = i == 0 ? null : trace.steps().get(i - 1);
            Step closing = i == states.size() - 1 ? trace.closing() : null;
            State shown = file.alias() == null ? null : file.alias().states().get(i);
            stateMeta(i, step, closing, shown, json, values);
            State state = states.get(i);
            for (int v = 0; v < state.values().size(); v++) {
                json.writeFieldName(state.variables().get(v));
                values.write(state.values().get(v));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (trace.loop().isPresent()) {
            json.writeNumberField("loop", trace.loop().getAsInt());
        }
    }

    private static void stateMeta(
            int index,
            @Nullable Step step,
            @Nullable Step closing,
            @Nullable State shown,
            JsonGenerator json,
            ItfValueWriter values)
            throws IOException {
        json.writeObjectFieldStart("#meta");
        json.writeNumberField("index", index);
        boolean known = step != null && !step.equals(Step.UNKNOWN);
        if (known || closing != null || shown != null) {
            json.writeObjectFieldStart("counterpoint");
            if (step != null && known) {
                step(step, json, values);
            }
            if (closing != null) {
                json.writeObjectFieldStart("closing");
                step(closing, json, values);
                json.writeEndObject();
            }
            if (shown != null) {
                alias(shown, json, values);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void alias(State shown, JsonGenerator json, ItfValueWriter values)
            throws IOException {
        json.writeArrayFieldStart("alias");
        for (int i = 0; i < shown.values().size(); i++) {
            json.writeStartObject();
            ItfMeta.optional(json, "name", shown.variables().get(i));
            json.writeFieldName("value");
            values.write(shown.values().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void step(Step step, JsonGenerator json, ItfValueWriter values)
            throws IOException {
        json.writeFieldName("action");
        ItfValueWriter.text(json, step.action());
        json.writeArrayFieldStart("parameters");
        for (Binding parameter : step.parameters()) {
            json.writeStartObject();
            ItfMeta.optional(json, "name", parameter.name());
            json.writeFieldName("value");
            values.write(parameter.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
