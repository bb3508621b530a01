package dev.counterpoint.ui.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the sample specs that the tour may change, with a history where git is installed. */
final class Scratch {
    private static final long PATIENCE_SECONDS = 20;
    private static final List<String> GIT =
            List.of(
                    "git",
                    "-c",
                    "user.name=Tour",
                    "-c",
                    "user.email=tour@localhost",
                    "-c",
                    "core.autocrlf=false");

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** Copies the samples into a folder that is not there yet, and adds an algorithm in PlusCal. */
    static Scratch of(Path samples, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(samples)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(samples.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        Path turnstile = Files.createDirectories(folder.resolve("turnstile"));
        try (InputStream text =
                Objects.requireNonNull(
                        Scratch.class.getResourceAsStream(
                                "/dev/counterpoint/ui/tour/Turnstile.tla"))) {
            Files.copy(text, turnstile.resolve("Turnstile.tla"));
        }
        Scratch scratch = new Scratch(folder);
        scratch.git("init", "--quiet");
        scratch.commit();
        return scratch;
    }

    /** Where the copy is. */
    Path folder() {
        return folder;
    }

    /** Commits what was changed, so that it can be said later what changed since. */
    void commit() throws InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--no-gpg-sign", "--message", "The tour");
    }

    /** Where there is no git the pictures say that the text of before is not known. */
    private void git(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException absent) {
            // The tour goes on without a history.
            return;
        }
    }
}
