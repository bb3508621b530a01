import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The licences of all parts: the texts that a jar carries, and for the others those of a folder. A
 * part of which neither is known stops the build.
 */
final class Licences {
    private static final String CARRIED = "META-INF/([^/]*-)?(LICEN[CS]E|NOTICE)[^/]*";
    private final Path texts;
    private final List<Part> parts;

    /** What the folder's list says of jars whose names begin so. */
    private record Part(String beginning, String licence, List<String> files) {}

    private Licences(Path texts, List<Part> parts) {
        this.texts = texts;
        this.parts = parts;
    }

    static Licences of(Path texts) throws IOException {
        List<Part> parts =
                Files.readAllLines(texts.resolve("parts.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\\|", -1))
                        .map(
                                words ->
                                        new Part(
                                                words[0].strip(),
                                                words[1].strip(),
                                                Stream.of(words[2].strip().split(" +"))
                                                        .filter(file -> !file.isEmpty())
                                                        .toList()))
                        .toList();
        return new Licences(texts, parts);
    }

    void collect(Path built, Path to) throws IOException {
        List<String> table = new ArrayList<>();
        table.add("The parts of Counterpoint, their licences, and the folders with the texts.\n");
        table.add("Counterpoint: MIT (../LICENSE)");
        table.add("OpenJDK, the Java runtime: GPL-2.0-only WITH Classpath-exception-2.0 (../runtime/legal)");
        table.add("Counterpoint Sans and Mono, the fonts: OFL-1.1 (fonts)");
        Files.createDirectories(to.resolve("fonts"));
        Files.copy(
                Path.of("src/main/resources/dev/counterpoint/fonts/OFL.txt"),
                to.resolve("fonts/OFL.txt"));
        for (String folder : List.of("lib", "lib/engine", "lib/javafx")) {
            for (Path jar : jars(built.resolve(folder))) {
                String name = jar.getFileName().toString().replace(".jar", "");
                Part part = part(name);
                copy(part, jar, Files.createDirectories(to.resolve(name)));
                table.add(name + ": " + part.licence());
            }
        }
        Files.writeString(to.resolve("README.txt"), String.join("\n", table) + "\n");
    }

    private void copy(Part part, Path file, Path to) throws IOException {
        int texts = 0;
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().filter(e -> e.getName().matches(CARRIED)).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, to.resolve(entry.getName().substring("META-INF/".length())));
                }
                texts++;
            }
        }
        for (String name : part.files()) {
            Files.copy(this.texts.resolve(name), to.resolve(name));
            texts++;
        }
        if (texts == 0) {
            throw new IOException("no licence's text is known for " + file);
        }
    }

    private Part part(String name) throws IOException {
        return parts.stream()
                .filter(p -> name.startsWith(p.beginning()))
                .findFirst()
                .orElseThrow(() -> new IOException("no licence is known for " + name));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar"))
                    .filter(f -> !f.endsWith("counterpoint.jar"))
                    .sorted()
                    .toList();
        }
    }
}
