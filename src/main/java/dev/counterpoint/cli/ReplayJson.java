package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What became of schedules as one JSON object, schema {@code counterpoint/replay/1}. */
final class ReplayJson {
    private ReplayJson() {}

    /** Writes the object and a line end; flushes but does not close. */
    static void write(List<Replayed> replayed, List<Diagnostic> problems, OutputStream out)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            json.writeStartObject();
            json.writeStringField("schema", "counterpoint/replay/1");
            json.writeStringField("verdict", Replayed.worst(replayed).verdict().word());
            json.writeStringField("kind", Replayed.worst(replayed).word());
            json.writeArrayFieldStart("schedules");
            for (Replayed one : replayed) {
                write(one, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unreadable");
            for (Diagnostic problem : problems) {
                json.writeStartObject();
                Path file = problem.file();
                text(json, "file", file == null ? null : file.toString());
                json.writeStringField("message", problem.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Replayed replayed, JsonGenerator json) throws IOException {
        Schedule schedule = replayed.schedule();
        json.writeStartObject();
        json.writeStringField("file", schedule.file().toString());
        json.writeStringField("title", schedule.title());
        text(json, "property", schedule.property());
        json.writeStringField("status", schedule.incident().status().word());
        json.writeStringField("outcome", replayed.outcome().word());
        json.writeStringField("kind", replayed.kind().word());
        json.writeStringField("sentence", replayed.sentence());
        if (replayed.step() < 0) {
            json.writeNullField("step");
        } else {
            json.writeNumberField("step", replayed.step());
        }
        json.writeBooleanField("accepted", replayed.isAccepted());
        json.writeBooleanField("back", replayed.isBack());
        json.writeArrayFieldStart("mismatches");
        for (Mismatch mismatch : replayed.mismatches()) {
            json.writeStartObject();
            json.writeStringField(
                    "part", mismatch.part().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.writeStringField("was", mismatch.was());
            text(json, "now", mismatch.now());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }
}
