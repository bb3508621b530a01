package dev.counterpoint.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.counterpoint.check.Kind;
import dev.counterpoint.cli.JsonSchema;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** What CI writes, beside golden files, each read again by a reader that is not ours. */
class ReportsTest {
    private final Path out;
    private final Project project;

    ReportsTest(@TempDir Path folder, @TempDir Path out) throws IOException {
        project = new Project(folder);
        this.out = out;
    }

    @BeforeEach
    void run() throws IOException {
        project.write("Late.cfg", "");
        project.write("Odd name.cfg", "");
        project.write(
                "counterpoint.toml",
                List.of(
                                "Lease|violated Safe",
                                "LeaseSmall|passed",
                                "LeaseLarge|passed",
                                "Late|passed",
                                "Odd name|passed",
                                "Lease|violated Other")
                        .stream()
                        .map(e -> e.split("\\|"))
                        .map(
                                e ->
                                        "[[ci]]\nspec = \"Lease.tla\"\nconfig = \"%s.cfg\"\nexpect = \"%s\"\n"
                                                .formatted(e[0], e[1]))
                        .reduce("", String::concat));
        Path spec = project.folder.resolve("Lease.tla");
        SourceRange place = new SourceRange("Lease", 3, 1, 3, 8);
        FakeChecks checks =
                new FakeChecks()
                        .violates("Lease.cfg", "Safe", spec)
                        .violates("LeaseLarge.cfg", "Safe", spec)
                        .ends(
                                "Late.cfg",
                                Kind.INCOMPLETE,
                                b ->
                                        b.sentence("Incomplete: 9 states are queued.")
                                                .figures(new Figures(30, 20, 9, 4, 60_000)))
                        .ends(
                                "Odd name.cfg",
                                Kind.PARSE,
                                b ->
                                        b.notProved("")
                                                .errors(
                                                        List.of(
                                                                Diagnostic.error(
                                                                        "parse",
                                                                        "Unknown operator: `Foo'\u0001.",
                                                                        spec,
                                                                        place))));
        CiResult result =
                project.run(
                        checks,
                        project.request(Duration.ofMinutes(10), null),
                        InstantSource.fixed(Project.NOON));
        assertThat(result.exitCode()).isEqualTo(150);
        new Reports(out).write(result);
    }

    @Test
    void junitIsAsItWasAndFitsItsSchema() throws IOException, SAXException {
        String written = Files.readString(out.resolve("junit.xml"));
        isAsBefore("junit.xml", written);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource("junit.xsd")))
                .newValidator()
                .validate(new StreamSource(out.resolve("junit.xml").toFile()));
    }

    @Test
    void sarifIsAsItWasAndFitsItsSchema() throws IOException {
        String written = Files.readString(out.resolve("results.sarif"));
        isAsBefore("results.sarif", written);
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema = mapper.readTree(resource("sarif-2.1.0-subset.schema.json"));
        assertThat(JsonSchema.problems(schema, mapper.readTree(written))).isEmpty();
    }

    @Test
    void theSummaryIsAsItWas() throws IOException {
        isAsBefore("summary.md", Files.readString(out.resolve("summary.md")));
    }

    @Test
    void onlyUnexpectedCounterexamplesAreWritten() throws IOException {
        try (var files = Files.list(out.resolve("counterexamples"))) {
            assertThat(files.map(f -> f.getFileName().toString()).toList())
                    .containsExactlyInAnyOrder(
                            "LeaseLarge-Safe.html",
                            "LeaseLarge-Safe.itf.json",
                            "LeaseLarge-Safe.md",
                            "Lease-Safe.html",
                            "Lease-Safe.itf.json",
                            "Lease-Safe.md");
        }
    }

    @Test
    void ofAChangeThatTouchesNothingTheReportsAreWholeToo(@TempDir Path none)
            throws IOException, SAXException {
        CiResult result =
                project.run(
                        new FakeChecks(),
                        project.request(Duration.ofMinutes(10), Set.of()),
                        InstantSource.fixed(Project.NOON));
        new Reports(none).write(result);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource("junit.xsd")))
                .newValidator()
                .validate(new StreamSource(none.resolve("junit.xml").toFile()));
        assertThat(none.resolve("junit.xml")).content().contains("skipped=\"6\"");
    }

    private void isAsBefore(String name, String written) throws IOException {
        String expected = new String(resource(name).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(written.replace(project.folder.toString(), "/project")).isEqualTo(expected);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReportsTest.class.getResourceAsStream(name), name);
    }
}
