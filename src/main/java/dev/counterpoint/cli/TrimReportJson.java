package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import java.io.IOException;
import java.io.OutputStream;

/** What came of trimming a trace as one JSON object, schema {@code counterpoint/trim/1}. */
final class TrimReportJson {
    private TrimReportJson() {}

    static void write(TrimResult result, TraceFile file, TrimFindings findings, OutputStream out)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            json.writeStartObject();
            json.writeStringField("schema", "counterpoint/trim/1");
            json.writeStringField("word", TrimWords.word(result.best().word()));
            json.writeStringField("certificate", result.certificate());
            json.writeArrayFieldStart("measures");
            for (Measure measure : result.request().order()) {
                json.writeStartObject();
                json.writeStringField("name", measure.word());
                json.writeNumberField("given", result.given().cost().of(measure));
                json.writeNumberField("trimmed", result.best().cost().of(measure));
                json.writeBooleanField("proved", result.best().proved().contains(measure));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName("trace");
            ItfWriter.write(file, json);
            json.writeArrayFieldStart("sections");
            for (TrimFindingsText.Section section : TrimFindingsText.of(findings)) {
                json.writeStartObject();
                json.writeStringField("heading", section.heading());
                json.writeArrayFieldStart("lines");
                for (String line : section.lines()) {
                    json.writeString(line);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
