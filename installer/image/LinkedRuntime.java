import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A runtime with the modules that the program uses and no others, JavaFX among them. */
final class LinkedRuntime {
    private static final List<String> WINDOW =
            List.of("javafx.controls", "javafx.graphics", "javafx.base");

    /** What is found by name at run time, so that jdeps cannot see it. */
    private static final List<String> BY_NAME = List.of("jdk.management", "jdk.zipfs");

    private final Path built;
    private final Path runtime;

    LinkedRuntime(Path built, Path runtime) {
        this.built = built;
        this.runtime = runtime;
    }

    void make() throws IOException {
        Path javafx = built.resolve("lib/javafx");
        List<String> modules = new ArrayList<>(used());
        modules.addAll(WINDOW);
        modules.addAll(BY_NAME);
        run(
                "jlink",
                "--module-path=" + javafx,
                "--add-modules=" + String.join(",", modules),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // The packages are compressed as a whole, which takes less than the sum of parts.
                "--compress=zip-0",
                "--dedup-legal-notices=error-if-not-same-content",
                "--exclude-resources=glob:/javafx.*/*.so,glob:/javafx.*/*.dylib,glob:/javafx.*/*.dll",
                "--output=" + runtime);
        libraries(javafx);
    }

    /** The modules of the JDK that the program's jars use. */
    private List<String> used() throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(
                        "--print-module-deps",
                        "--ignore-missing-deps",
                        "--multi-release=25",
                        "--module-path=" + built.resolve("lib/javafx")));
        for (Path folder : List.of(built.resolve("lib"), built.resolve("lib/engine"))) {
            arguments.addAll(jars(folder).stream().map(Path::toString).toList());
        }
        String modules = run("jdeps", arguments.toArray(String[]::new)).strip();
        return List.of(modules.split(","));
    }

    /** JavaFX finds its libraries beside the runtime's own without unpacking them at each start. */
    private void libraries(Path javafx) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Path folder = runtime.resolve(windows ? "bin" : "lib");
        for (Path file : jars(javafx)) {
            try (JarFile jar = new JarFile(file.toFile())) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (entry.getName().matches("[^/]+\\.(so|dylib|dll)")) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            Files.copy(in, folder.resolve(entry.getName()));
                        }
                    }
                }
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String run(String name, String... arguments) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        int exit = tool.run(out, out, arguments);
        String text = said.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IOException(name + " ended with " + exit + ": " + text);
        }
        return text;
    }
}
