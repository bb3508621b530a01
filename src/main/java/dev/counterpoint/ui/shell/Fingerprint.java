package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.ProjectTree.SpecFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells whether a spec's files say what they said before. */
record Fingerprint(List<Object> parts) {
    Fingerprint {
        parts = List.copyOf(parts);
    }

    /**
     * Of a spec's files as they are now.
     *
     * @param texts of the open files, which stand in for what is on disk
     */
    static Fingerprint of(SpecFiles spec, Map<Path, String> texts) {
        List<Object> parts = new ArrayList<>();
        Stream.of(Stream.of(spec.root()), spec.modules().stream(), spec.models().stream())
                .flatMap(files -> files)
                .forEach(
                        file -> {
                            parts.add(file);
                            String open = texts.get(file.toAbsolutePath().normalize());
                            parts.add(open == null ? onDisk(file) : open);
                        });
        return new Fingerprint(parts);
    }

    private static Object onDisk(Path file) {
        try {
            return List.of(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
