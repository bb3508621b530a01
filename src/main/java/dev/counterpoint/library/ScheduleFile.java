package dev.counterpoint.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.JsonLayout;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads and writes schedules: ITF, with the incident under a key of its own in {@code #meta}. Where
 * only what people noted changes, all else in the file keeps its bytes, whoever wrote it.
 */
public final class ScheduleFile {
    private static final String META = "#meta";
    private static final String OURS = "counterpoint";
    private static final ObjectMapper TREES =
            new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private ScheduleFile() {}

    /**
     * Reads one.
     *
     * @throws ItfException if it is none, with one sentence that says why
     */
    public static Schedule read(Path file) throws ItfException {
        TraceFile trace = ItfReader.read(file);
        try {
            return new Schedule(
                    file, trace, IncidentJson.read(trace.meta().foreign().get(IncidentJson.KEY)));
        } catch (IncidentJson.Unreadable e) {
            throw new ItfException(
                    Diagnostic.error(
                            "trace",
                            "What is noted of the schedule cannot be understood: "
                                    + e.getMessage()
                                    + ".",
                            file,
                            null));
        }
    }

    /** Writes a whole one, at once or not at all. */
    public static void write(Schedule schedule) throws IOException {
        atomically(schedule.file(), bytes(schedule));
    }

    /** What {@code write} writes. */
    public static String text(Schedule schedule) throws IOException {
        return new String(bytes(schedule), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Schedule schedule) throws IOException {
        TraceMeta meta = schedule.trace().meta();
        SortedMap<String, String> foreign = new TreeMap<>(meta.foreign());
        foreign.put(IncidentJson.KEY, IncidentJson.write(schedule.incident()).toString());
        TraceMeta noted =
                new TraceMeta(
                        meta.title(),
                        meta.property(),
                        meta.spec(),
                        meta.config(),
                        meta.specDigest(),
                        meta.configDigest(),
                        meta.constants(),
                        meta.engine(),
                        meta.trimmed(),
                        foreign,
                        meta.notes());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ItfWriter.write(
                new TraceFile(schedule.trace().trace(), noted, schedule.trace().alias()), bytes);
        return bytes.toByteArray();
    }

    /**
     * Notes something else of the schedule in a file.
     *
     * @param title null to leave it without one
     * @throws IOException if it cannot be read or written, or is no longer a schedule
     */
    public static void note(Path file, @Nullable String title, Incident incident)
            throws IOException {
        String text = Files.readString(file);
        String fresh = withNotes(text, title, incident);
        atomically(file, fresh.getBytes(StandardCharsets.UTF_8));
    }

    private static String withNotes(String text, @Nullable String title, Incident incident)
            throws IOException {
        int[] place = place(text);
        ObjectNode meta = TREES.createObjectNode();
        if (place[0] < place[1]
                && TREES.readTree(text.substring(place[0], place[1])) instanceof ObjectNode old) {
            meta = old;
        }
        ObjectNode ours = meta.get(OURS) instanceof ObjectNode known ? known : null;
        if (title != null) {
            (ours == null ? meta.putObject(OURS) : ours).put("title", title);
        } else if (ours != null) {
            ours.remove("title");
        }
        meta.set(IncidentJson.KEY, IncidentJson.write(incident));
        String written = laidOut(meta);
        return place[0] < place[1]
                ? text.substring(0, place[0]) + written + text.substring(place[1])
                : text.substring(0, place[0])
                        + "\n  \"#meta\": "
                        + written
                        + ","
                        + text.substring(place[0]);
    }

    /** From where to where {@code #meta} stands; where it does not, after the first brace. */
    private static int[] place(String text) throws IOException {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        try (JsonParser json = new JsonFactory().createParser(text.substring(mark))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("It is no schedule any more");
            }
            int begin = mark + Math.toIntExact(json.currentLocation().getCharOffset());
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = json.currentName().equals(META);
                json.nextToken();
                int from = mark + Math.toIntExact(json.currentTokenLocation().getCharOffset());
                json.skipChildren();
                if (found) {
                    return new int[] {
                        from, mark + Math.toIntExact(json.currentLocation().getCharOffset())
                    };
                }
            }
            return new int[] {begin, begin};
        }
    }

    /** As the whole file is laid out. */
    private static String laidOut(JsonNode meta) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = TREES.getFactory().createGenerator(text)) {
            json.setPrettyPrinter(new JsonLayout(3));
            json.writeStartObject();
            json.writeFieldName(META);
            TREES.writeTree(json, meta);
            json.writeEndObject();
        }
        String whole = text.toString();
        return whole.substring(whole.indexOf(':') + 1, whole.lastIndexOf('}')).strip();
    }

    private static void atomically(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            try {
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
