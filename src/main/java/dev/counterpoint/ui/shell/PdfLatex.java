package dev.counterpoint.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The user's LaTeX. It works in a folder of its own and may start no other program.
 *
 * @param path where programs are looked for, as in PATH
 */
record PdfLatex(String path) {
    private static final int PATIENCE_SECONDS = 90;

    /** Where it is; empty where it is not installed. */
    Optional<Path> program() {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(
                        folder ->
                                Stream.of("pdflatex", "pdflatex.exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Prints a document.
     *
     * @return what to tell of it
     */
    String print(Path program, String latex, Path target) throws IOException {
        Path folder = Files.createTempDirectory("counterpoint-pdf");
        try {
            Files.writeString(folder.resolve("module.tex"), latex);
            Process process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-interaction=nonstopmode",
                                    "-no-shell-escape",
                                    "module.tex")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said.txt").toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return "LaTeX did not come to an end, and was stopped.";
            }
            Path made = folder.resolve("module.pdf");
            if (!Files.isRegularFile(made)) {
                return "LaTeX made no PDF: " + complaint(folder);
            }
            Files.copy(made, target, StandardCopyOption.REPLACE_EXISTING);
            return "Exported to " + target + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "LaTeX was stopped.";
        } finally {
            remove(folder);
        }
    }

    /** The first thing that it found wrong. */
    private static String complaint(Path folder) throws IOException {
        for (String name : List.of("module.log", "said.txt")) {
            Path said = folder.resolve(name);
            if (Files.isRegularFile(said)) {
                Optional<String> first =
                        new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("!"))
                                .findFirst();
                if (first.isPresent()) {
                    return first.get().substring(1).strip();
                }
            }
        }
        return "it does not say why.";
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
