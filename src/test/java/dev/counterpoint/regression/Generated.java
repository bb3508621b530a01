package dev.counterpoint.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestReporter;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java of a folder with a regression test, compiled and run. */
public final class Generated {
    private final Path folder;

    /** With where it was written. */
    public Generated(Path folder) {
        this.folder = folder;
    }

    /** Compiles all and runs the test of a class; returns what it reports. */
    public String run(String name) throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("java"))) {
            Path java = folder.resolve("java");
            compile(
                    List.of("-Xlint:all", "-Werror"),
                    all.filter(f -> f.toString().endsWith(".java"))
                            .map(f -> java.relativize(f).toString())
                            .toArray(String[]::new));
        }
        URL[] places = {
            folder.resolve("classes").toUri().toURL(), folder.resolve("resources").toUri().toURL()
        };
        StringBuilder reported = new StringBuilder();
        TestReporter reporter =
                new TestReporter() {
                    @Override
                    public void publishEntry(Map<String, String> entries) {
                        reported.append(entries.get("schedule"));
                    }
                };
        try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
            Class<?> test = loader.loadClass(name);
            Object made = test.getConstructor().newInstance();
            test.getMethod("theScheduleDoesNoHarmAnyMore", TestReporter.class)
                    .invoke(made, reporter);
            return reported.toString();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Compiles some files into {@code classes}. */
    void compile(List<String> options, String... sources) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.resolve("classes").toString()));
        all.addAll(options);
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> paths =
                    Stream.of(sources).map(s -> folder.resolve("java").resolve(s)).toList();
            boolean done =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    all,
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths))
                            .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
