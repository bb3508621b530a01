package dev.counterpoint.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code manifest.json} files of a collection of specs in the form of the public TLA+ examples.
 *
 * @param modules all modules that they name
 * @param models those that are checked exhaustively
 */
record Manifests(List<Path> modules, List<Published> models) {
    /**
     * A model and what is published of it.
     *
     * @param runtime null where it is not known
     * @param result as the manifest spells it
     * @param distinctStates null where it is not published
     */
    record Published(
            Path module,
            Path config,
            @Nullable Duration runtime,
            String result,
            @Nullable Long distinctStates) {
        boolean isWithin(Duration limit) {
            return runtime != null && runtime.compareTo(limit) <= 0;
        }
    }

    /** Reads those in a folder and all folders in it. */
    static Manifests in(Path root) throws IOException {
        List<Path> modules = new ArrayList<>();
        List<Published> models = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.endsWith("manifest.json")).sorted().toList()) {
                for (JsonNode module : new ObjectMapper().readTree(file.toFile()).get("modules")) {
                    Path path = root.resolve(module.get("path").asText());
                    modules.add(path);
                    for (JsonNode model : module.path("models")) {
                        if (model.get("mode").asText().equals("exhaustive search")) {
                            models.add(published(root, path, model));
                        }
                    }
                }
            }
        }
        return new Manifests(modules, models);
    }

    private static Published published(Path root, Path module, JsonNode model) {
        String runtime = model.get("runtime").asText();
        JsonNode states = model.get("distinctStates");
        return new Published(
                module,
                root.resolve(model.get("path").asText()),
                runtime.equals("unknown") ? null : duration(runtime),
                model.get("result").asText(),
                states == null ? null : states.asLong());
    }

    private static Duration duration(String text) {
        String[] parts = text.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }
}
