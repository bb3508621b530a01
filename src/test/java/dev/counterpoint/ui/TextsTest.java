package dev.counterpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in resource bundles: each that is used is there, and each that is there is used. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/counterpoint/ui");
    private static final Path BUNDLES = Path.of("src/main/resources/dev/counterpoint/ui/texts");
    private static final Pattern BUNDLE = Pattern.compile("Texts\\.of\\(\"([a-z]+)\"\\)");
    private static final Pattern USE =
            Pattern.compile("TEXTS\\s*\\.(?:get|with)\\(\\s*\"([^\"]+)\"");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "Command\\s*\\.(?:always|when)\\(\\s*\"([a-z]+\\.[a-z-]+)\",\\s*\"([^\"]+)\"");

    /** The graph has its own of these, under the same keys. */
    private static final Set<String> TWICE = Set.of("view.zoom-in", "view.zoom-out");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z.-]*)\"");

    @Test
    void eachTextThatIsUsedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher named = BUNDLE.matcher(source);
            Matcher use = USE.matcher(source);
            if (named.find()) {
                Set<String> keys = bundle(named.group(1)).keySet();
                while (use.find()) {
                    if (!keys.contains(use.group(1))) {
                        missing.add(file.getFileName() + ": " + use.group(1));
                    }
                }
            } else {
                assertThat(use.find()).as("%s does not say which bundle", file).isFalse();
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachTextThatIsThereIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .forEach(m -> literals.add(m.group(1)));
        }
        for (String name : List.of("welcome", "guide", "settings")) {
            Set<String> unused = new TreeSet<>(bundle(name).keySet());
            unused.removeAll(literals);
            assertThat(unused).as("texts of %s that nothing shows", name).isEmpty();
        }
    }

    @Test
    void commandsAreCalledInTheSourcesAsInTheBundle() throws IOException {
        Map<String, String> titles = bundle("commands");
        Map<String, String> different = new HashMap<>();
        for (Path file : sources()) {
            Matcher command = COMMAND.matcher(Files.readString(file));
            while (command.find()) {
                String title = titles.get(command.group(1));
                if (!TWICE.contains(command.group(1)) && !command.group(2).equals(title)) {
                    different.put(command.group(1), command.group(2) + ", not " + title);
                }
            }
        }
        assertThat(different).as("put them into commands.properties").isEmpty();
        assertThat(titles).hasSizeGreaterThan(150);
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            read.load(in);
        }
        Map<String, String> texts = new HashMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
