package dev.counterpoint.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the program git. Where there is none, no repository, or no answer in time: nothing. */
final class Git {
    private final String program;
    private final Duration patience;

    Git(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** What it says in a folder. */
    Optional<String> ask(Path folder, List<String> words) {
        return bytes(folder, words, "").map(said -> new String(said, StandardCharsets.UTF_8));
    }

    /**
     * What it says in a folder, byte by byte.
     *
     * @param input what it is given to read
     */
    Optional<byte[]> bytes(Path folder, List<String> words, String input) {
        List<String> command = new ArrayList<>(List.of(program, "--no-optional-locks"));
        command.addAll(words);
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> all(process));
            give(process, input);
            byte[] said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void give(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all: what it said, and its exit code, tell the rest.
            process.destroy();
        }
    }

    private static byte[] all(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
