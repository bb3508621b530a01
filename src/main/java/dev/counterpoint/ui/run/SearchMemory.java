package dev.counterpoint.ui.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** How each model was explored last; the user's own, kept in a file. */
public final class SearchMemory {
    private final Path file;
    private final Executor background;
    private final Map<String, SearchChoice> choices = new TreeMap<>();
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** As the file says; it is written in the background when something changes. */
    public SearchMemory(Path file, Executor background) {
        this.file = file;
        this.background = background;
        try {
            Map<String, SearchChoice> kept =
                    json.readValue(file.toFile(), new TypeReference<>() {});
            if (kept != null) {
                kept.values().removeIf(Objects::isNull);
                choices.putAll(kept);
            }
        } catch (IOException none) {
            choices.clear();
        }
    }

    /** How a model was explored last; as usual where that is not known. */
    SearchChoice of(Path config) {
        return choices.getOrDefault(key(config), SearchChoice.USUAL);
    }

    /** Keeps it, where a check could be asked for so. */
    void keep(Path config, SearchChoice choice) {
        if (!choice.isRight() || choice.equals(of(config))) {
            return;
        }
        if (choice.equals(SearchChoice.USUAL)) {
            choices.remove(key(config));
        } else {
            choices.put(key(config), choice);
        }
        Map<String, SearchChoice> now = new TreeMap<>(choices);
        background.execute(() -> write(now));
    }

    private static String key(Path config) {
        return config.toAbsolutePath().normalize().toString();
    }

    private synchronized void write(Map<String, SearchChoice> now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writeValue(file.toFile(), now);
        } catch (IOException notKept) {
            // They hold for this session all the same.
            return;
        }
    }
}
