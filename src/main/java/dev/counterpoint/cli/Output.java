package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command's product goes: a file, written at once when it is whole, or standard output. */
record Output(Console console, @Nullable Path target) {
    void write(byte[] content) throws IOException {
        if (target == null) {
            console.out().write(content);
            console.out().flush();
        } else {
            Files.write(target, content);
        }
    }
}
