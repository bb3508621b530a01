package dev.counterpoint.ui.trace.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what is noted on each trace in the user's data, a file a trace. */
public final class NoteFiles {
    private final Path folder;
    private final Map<String, List<TraceNote>> unwritten = new ConcurrentHashMap<>();
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** What a file holds. */
    record Kept(List<TraceNote> notes) {
        Kept {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /** In this folder, which need not exist yet. */
    public NoteFiles(Path folder) {
        this.folder = folder;
    }

    /** The name under which a trace is known: the same steps between the same ends. */
    static String nameOf(Trace trace) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            put(digest, trace.states().getFirst().toString());
            for (Step step : trace.steps()) {
                put(digest, step.toString());
            }
            put(digest, trace.states().getLast().toString());
            put(digest, String.valueOf(trace.loop().orElse(-1)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void put(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** What is noted on the trace of a name; nothing where no file is or it cannot be read. */
    List<TraceNote> load(String name) {
        List<TraceNote> waiting = unwritten.get(name);
        if (waiting != null) {
            return waiting;
        }
        try {
            Kept kept = json.readValue(file(name).toFile(), Kept.class);
            return kept == null ? List.of() : kept.notes();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Takes what is to be kept; {@link #write} keeps it. */
    void put(String name, List<TraceNote> notes) {
        unwritten.put(name, List.copyOf(notes));
    }

    /** Keeps the newest notes of a trace. */
    synchronized void write(String name) {
        List<TraceNote> newest = unwritten.get(name);
        if (newest == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "notes", ".tmp");
            try {
                json.writeValue(fresh.toFile(), new Kept(newest));
                Files.move(
                        fresh,
                        file(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            unwritten.remove(name, newest);
        } catch (IOException notKept) {
            // It stays among what is to be written: this session has it, and the next change tries.
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
