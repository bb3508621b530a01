package dev.counterpoint.ui.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The samples that were installed, and the user's copies of them: only copies are opened. */
public final class Samples {
    private final Path installed;
    private final Path copies;

    /**
     * Samples.
     *
     * @param installed the folder they travel in; it is not written to
     * @param copies the folder for copies where none is chosen; it need not exist yet
     */
    public Samples(Path installed, Path copies) {
        this.installed = installed;
        this.copies = copies;
    }

    /** Where they are beside this program. */
    public static Path besideProgram() {
        String home = System.getProperty("counterpoint.home");
        return Path.of(home == null ? "." : home).resolve("sample-specs").toAbsolutePath();
    }

    /** Whether they are there. */
    public boolean areThere() {
        return Files.isDirectory(installed);
    }

    /** Copies a sample to the usual folder, where it is not yet; returns its spec. */
    public Path copy(Sample sample) throws IOException {
        return copy(sample, copies);
    }

    /** Copies a sample into a folder; what stands there already, changed or not, stays. */
    public Path copy(Sample sample, Path into) throws IOException {
        Path from = installed.resolve(sample.folder());
        Path to = into.resolve(sample.folder());
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                // The bytes alone: what is installed may be read-only.
                Files.write(target, Files.readAllBytes(file));
            }
        }
        return to.resolve(sample.spec());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
