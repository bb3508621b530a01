package dev.counterpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the text of the house: short files, and names that are given once. */
class SourcesTest {
    private static final int MOST_LINES = 400;
    private static final Pattern ID = Pattern.compile("setId\\(\\s*\"([^\"]+)\"\\s*\\)");

    /** Each sheet has one of these; there is one sheet at a time. */
    private static final Set<String> SHARED = Set.of("sheet-heading");

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).as("two things live in them").isEmpty();
    }

    @Test
    void noTwoControlsHaveTheSameId() throws IOException {
        Map<String, List<Path>> places = new TreeMap<>();
        for (Path file : sources("src/main/java/dev/counterpoint/ui")) {
            ID.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(id -> places.computeIfAbsent(id, i -> new ArrayList<>()).add(file));
        }
        assertThat(places).hasSizeGreaterThan(50);
        places.keySet().removeAll(SHARED);
        places.values().removeIf(files -> files.size() == 1);
        assertThat(places).as("a look for one finds the other").isEmpty();
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
