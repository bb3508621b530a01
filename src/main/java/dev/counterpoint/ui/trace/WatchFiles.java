package dev.counterpoint.ui.trace;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
import java.util.concurrent.Executor;

/** Keeps what is watched in each model in the user's data, a file a model. */
public final class WatchFiles {
    private static final int MOST = 200;

    private final Path folder;
    private final Map<Path, List<String>> unwritten = new ConcurrentHashMap<>();
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** What a file holds: the model is named for whoever looks into it. */
    record Kept(String model, List<String> expressions) {
        Kept {
            expressions = expressions == null ? List.of() : List.copyOf(expressions);
        }
    }

    /** In this folder, which need not exist yet. */
    public WatchFiles(Path folder) {
        this.folder = folder;
    }

    /** What is watched in a model; nothing where no file is or it cannot be read. */
    List<String> load(Path config) {
        List<String> waiting = unwritten.get(config);
        if (waiting != null) {
            return waiting;
        }
        try {
            Kept kept = json.readValue(file(config).toFile(), Kept.class);
            return kept == null ? List.of() : kept.expressions().stream().limit(MOST).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Keeps a list in place of the one before; written in the background, the newest last. */
    void save(Path config, List<String> expressions, Executor background) {
        unwritten.put(config, List.copyOf(expressions));
        background.execute(() -> write(config));
    }

    private synchronized void write(Path config) {
        List<String> newest = unwritten.get(config);
        if (newest == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "watch", ".tmp");
            try {
                json.writeValue(fresh.toFile(), new Kept(config.toString(), newest));
                Files.move(
                        fresh,
                        file(config),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            unwritten.remove(config, newest);
        } catch (IOException notKept) {
            // It stays among what is to be written: this session has it, and the next save tries.
        }
    }

    private Path file(Path config) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    config.toAbsolutePath()
                                            .normalize()
                                            .toString()
                                            .getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 12) + ".json");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
