package dev.counterpoint.ci;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong as SARIF 2.1.0, which code hosts show beside the lines of a change: for each
 * violation the property's plain sentence at its place, for each failure the place of the mistake.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final CiResult result;
    private final Path root;

    private SarifReport(CiResult result) {
        this.result = result;
        root = repository(result.request().folder());
    }

    /** Writes it; flushes but does not close. */
    public static void write(CiResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new SarifReport(result).log(json);
            json.writeRaw('\n');
        }
    }

    private void log(JsonGenerator json) throws IOException {
        List<SarifFinding> findings = SarifFinding.of(result);
        List<String> rules = findings.stream().map(SarifFinding::rule).distinct().toList();
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(json, findings, rules);
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.exitCode() != 70);
        json.writeNumberField("exitCode", result.exitCode());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String left : result.notChecked()) {
            json.writeStartObject();
            message(json, "Not checked: " + left);
            json.writeStringField("level", "note");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("results");
        for (SarifFinding finding : findings) {
            finding(json, finding, rules.indexOf(finding.rule()));
        }
        json.writeEndArray();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tool(JsonGenerator json, List<SarifFinding> findings, List<String> rules)
            throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Counterpoint");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            SarifFinding first =
                    findings.stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
            json.writeStartObject();
            json.writeStringField("id", rule);
            text(json, "shortDescription", first.plain() == null ? rule : first.plain());
            if (first.formal() != null) {
                text(json, "fullDescription", first.formal());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, SarifFinding finding, int rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", finding.level());
        message(json, finding.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(finding.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", finding.line());
        json.writeNumberField("startColumn", finding.column());
        if (finding.endLine() > 0) {
            json.writeNumberField("endLine", finding.endLine());
            // SARIF's end is the column after the last.
            json.writeNumberField("endColumn", finding.endColumn() + 1);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("counterpointModelAndRule/v1", finding.identity());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String text) throws IOException {
        text(json, "message", text);
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** As it is found from the repository's root, where code hosts look. */
    private String uri(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(root)) {
            return absolute.toUri().toString();
        }
        List<String> parts = new ArrayList<>();
        root.relativize(absolute).forEach(part -> parts.add(encoded(part.toString())));
        return String.join("/", parts);
    }

    private static String encoded(String part) {
        try {
            return new URI(null, null, "/" + part, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return part;
        }
    }

    private static Path repository(Path folder) {
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return folder;
    }
}
