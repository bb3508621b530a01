package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Where a command's product goes: a file, written at once when it is whole, or standard output. */
final class OutputOption {
    private static final int BUFFER = 1 << 16;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "-o",
            paramLabel = "F",
            description = "The file to write; standard output without it.")
    private @Nullable Path target;

    /** The file to write; null for standard output. */
    @Nullable Path target() {
        return target;
    }

    /**
     * Refuses a file that cannot be written, before any work is done for it.
     *
     * @throws ParameterException if it cannot
     */
    void check() {
        Target.check(command, "-o", target);
    }

    /**
     * Refuses to write what is no text to a person's terminal.
     *
     * @param product what is asked for, with its article
     * @throws ParameterException if it would
     */
    void refuseTerminal(Console console, String product) {
        if (target == null && console.terminal()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    product + " is no text for a terminal; name a file with -o");
        }
    }

    /** What is written piece by piece. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what may be too large for memory. */
    void write(Console console, Content content) throws IOException {
        if (target == null) {
            OutputStream out = new BufferedOutputStream(console.out(), BUFFER);
            content.writeTo(out);
            out.flush();
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeTo(target, content);
        } else {
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try {
                writeTo(part, content);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void writeTo(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            content.writeTo(out);
        }
    }

    void write(Console console, byte[] content) throws IOException {
        if (target == null) {
            console.out().write(content);
            console.out().flush();
        } else {
            Files.write(target, content);
        }
    }
}
