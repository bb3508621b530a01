package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.engine.agent.library.Place;
import dev.counterpoint.engine.protocol.SpecSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a spec's file lies, and whether the user trusts what is there. */
record SpecPlace(Path specFolder, List<Path> trusted) implements Place {
    private static final String PROJECT = "counterpoint.toml";

    static SpecPlace of(SpecSource source) {
        Path file = source.file().toAbsolutePath();
        Path parent = file.getParent();
        return new SpecPlace(parent == null ? file : parent, source.trusted());
    }

    @Override
    public boolean isTrusted() {
        return trusted.stream().anyMatch(place -> real(specFolder).startsWith(real(place)));
    }

    /** The nearest folder above with a project's file, else the spec's own. */
    @Override
    public Path projectFolder() {
        for (Path folder = specFolder; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PROJECT))) {
                return folder;
            }
        }
        return specFolder;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
