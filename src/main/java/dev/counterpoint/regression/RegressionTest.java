package dev.counterpoint.regression;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was made from a counterexample.
 *
 * @param notes what could not be made and why, a sentence each
 */
public record RegressionTest(List<RegressionFile> files, List<String> notes) {
    public RegressionTest {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Writes the files into a folder, in the place of those that are there.
     *
     * @return where they are
     * @throws IOException if one cannot be written
     */
    public List<Path> writeTo(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (RegressionFile file : files) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.text(), StandardCharsets.UTF_8);
            written.add(target);
        }
        return written;
    }
}
