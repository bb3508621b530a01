package dev.counterpoint.ui.fx;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One of the user's own files. Each save replaces it whole, so of two windows the one that saves
 * last wins and neither can spoil the file for the other. A file that is no longer right is kept
 * aside, as what stands in it may be all there is.
 */
public final class JsonFile<T> {
    private final Path file;
    private final Class<T> type;
    private final Consumer<String> tell;
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /**
     * A file that need not exist yet.
     *
     * @param tell hears one sentence where what stands in the file cannot be read
     */
    public JsonFile(Path file, Class<T> type, Consumer<String> tell) {
        this.file = file;
        this.type = type;
        this.tell = tell;
    }

    /** What it holds; empty where it is not there, or cannot be read. */
    public Optional<T> load() {
        try {
            return Optional.ofNullable(json.readValue(Files.readAllBytes(file), type));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JacksonException notRight) {
            tell.accept(keepAside());
            return Optional.empty();
        } catch (IOException unreadable) {
            tell.accept(file + " cannot be read, so the usual settings hold.");
            return Optional.empty();
        }
    }

    private String keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return file.getFileName()
                    + " is no settings file any more, so the usual settings hold; it is kept as "
                    + aside
                    + ".";
        } catch (IOException stays) {
            return file + " is no settings file any more, so the usual settings hold.";
        }
    }

    /** Replaces what it holds; returns whether it could. */
    public synchronized boolean save(T content) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".tmp");
            try {
                json.writeValue(fresh.toFile(), content);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException notSaved) {
            return false;
        }
    }
}
