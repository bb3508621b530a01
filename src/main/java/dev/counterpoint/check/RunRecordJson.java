package dev.counterpoint.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.counterpoint.engine.protocol.Search;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run record as one line of JSON, schema {@code counterpoint/run/1}. Paths below the folder that
 * the records belong to are written from there, so that they stay right when it is moved.
 */
final class RunRecordJson {
    private static final String SCHEMA = "counterpoint/run/1";
    private final Path base;
    private final ObjectReader reader = new JsonMapper().reader();

    /** With the folder that the records belong to. */
    RunRecordJson(Path base) {
        this.base = base;
    }

    /**
     * The line, its end included.
     *
     * @param previous the digest of the line before; null where there is none
     */
    static String line(RunRecord run, Path base, @Nullable String previous) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("time", run.time().toString());
            json.writeStringField("spec", written(run.spec(), base));
            Path config = run.config();
            json.writeStringField("config", config == null ? null : written(config, base));
            if (run.said() != null) {
                json.writeStringField("model", run.said());
            }
            if (!run.libraries().isEmpty()) {
                json.writeArrayFieldStart("libraries");
                for (Path library : run.libraries()) {
                    json.writeString(written(library, base));
                }
                json.writeEndArray();
            }
            json.writeStringField("specDigest", run.specDigest());
            json.writeStringField("verdict", run.kind().verdict().word());
            json.writeStringField("kind", run.kind().word());
            json.writeArrayFieldStart("properties");
            for (RunRecord.Outcome outcome : run.properties()) {
                json.writeStartObject();
                json.writeStringField("name", outcome.name());
                json.writeStringField("verdict", outcome.verdict().word());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("distinctStates", run.distinct());
            json.writeNumberField("statesGenerated", run.generated());
            json.writeNumberField("depth", run.depth());
            json.writeNumberField("elapsedMs", run.elapsed().toMillis());
            json.writeObjectFieldStart("engine");
            json.writeStringField("name", "TLC");
            json.writeStringField("version", run.engineVersion());
            json.writeEndObject();
            Duration budget = run.budget();
            if (budget == null) {
                json.writeNullField("budgetMs");
            } else {
                json.writeNumberField("budgetMs", budget.toMillis());
            }
            how(run.how(), json);
            json.writeStringField("previous", previous);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return RunChain.sealed(text.toString()) + "\n";
    }

    private static void how(RunRecord.How how, JsonGenerator json) throws IOException {
        Search search = how.search();
        json.writeStringField("program", how.program());
        json.writeObjectFieldStart("search");
        json.writeStringField("mode", search.mode().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("depth", search.depth());
        json.writeNumberField("number", search.number());
        json.writeNumberField("seed", search.seed());
        json.writeNumberField("fingerprint", search.fingerprint());
        json.writeNumberField("maxStates", search.maxStates());
        json.writeBooleanField("everyProperty", search.everyProperty());
        json.writeEndObject();
        json.writeNumberField("workers", how.workers());
        json.writeNumberField("heap", how.heap());
        json.writeStringField("configDigest", how.configDigest());
        json.writeStringField("counterexample", how.counterexample());
        RunCoverage coverage = how.coverage();
        if (!coverage.equals(RunCoverage.NONE)) {
            json.writeObjectFieldStart("coverage");
            json.writeObjectFieldStart("actions");
            for (Map.Entry<String, Long> action : coverage.taken().entrySet()) {
                json.writeNumberField(action.getKey(), action.getValue());
            }
            json.writeEndObject();
            json.writeBooleanField("expressions", coverage.expressions());
            json.writeEndObject();
        }
    }

    private static RunRecord.How how(JsonNode json) {
        JsonNode search = json.path("search");
        if (!search.isObject()) {
            return RunRecord.How.UNKNOWN;
        }
        return new RunRecord.How(
                json.path("program").asText(),
                new Search(
                        constant(Search.Mode.class, search.path("mode")),
                        search.path("depth").asInt(),
                        search.path("number").asLong(),
                        search.path("seed").asLong(),
                        search.path("fingerprint").asInt(),
                        search.path("maxStates").asLong(),
                        search.path("everyProperty").asBoolean()),
                json.path("workers").asInt(),
                json.path("heap").asLong(),
                json.path("configDigest").asText(),
                text(json.path("counterexample")),
                coverage(json.path("coverage")));
    }

    private static RunCoverage coverage(JsonNode json) {
        TreeMap<String, Long> taken = new TreeMap<>();
        json.path("actions")
                .properties()
                .forEach(action -> taken.put(action.getKey(), action.getValue().asLong()));
        return new RunCoverage(taken, json.path("expressions").asBoolean());
    }

    private static String written(Path path, Path base) {
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /** The record of a line; empty where it is torn or of another kind. */
    Optional<RunRecord> read(String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode json = reader.readTree(line);
            return json.path("schema").asText().equals(SCHEMA)
                    ? Optional.of(record(json))
                    : Optional.empty();
        } catch (IOException | DateTimeException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private RunRecord record(JsonNode json) {
        List<RunRecord.Outcome> properties = new ArrayList<>();
        for (JsonNode property : json.path("properties")) {
            properties.add(
                    new RunRecord.Outcome(
                            property.path("name").asText(),
                            constant(Kind.Verdict.class, property.path("verdict"))));
        }
        List<Path> libraries = new ArrayList<>();
        json.path("libraries").forEach(library -> libraries.add(path(library)));
        JsonNode budget = json.path("budgetMs");
        return new RunRecord(
                Instant.parse(json.path("time").asText()),
                path(json.path("spec")),
                json.path("config").isTextual() ? path(json.path("config")) : null,
                text(json.path("model")),
                libraries,
                json.path("specDigest").asText(),
                constant(Kind.class, json.path("kind")),
                properties,
                json.path("distinctStates").asLong(),
                json.path("statesGenerated").asLong(),
                json.path("depth").asInt(),
                Duration.ofMillis(json.path("elapsedMs").asLong()),
                json.path("engine").path("version").asText(),
                budget.isNumber() ? Duration.ofMillis(budget.asLong()) : null,
                how(json));
    }

    private Path path(JsonNode json) {
        return base.resolve(json.asText()).normalize();
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() ? json.asText() : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json) {
        return Enum.valueOf(type, json.asText().toUpperCase(Locale.ROOT));
    }
}
