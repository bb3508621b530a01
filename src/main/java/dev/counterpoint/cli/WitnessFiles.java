package dev.counterpoint.cli;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.export.ItfWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes the behaviors that lead to where the conditions of properties are true, a file each. */
final class WitnessFiles {
    private final Console console;
    private final @Nullable Path folder;

    WitnessFiles(Console console, @Nullable Path folder) {
        this.console = console;
        this.folder = folder;
    }

    /** Writes them, if that was asked for; the exit code, or that of what could not be written. */
    int write(CheckResult result, int exit) {
        Coverage coverage = result.findings().coverage();
        if (folder == null || coverage == null) {
            return exit;
        }
        try {
            Files.createDirectories(folder);
            Map<String, Integer> numbers = new HashMap<>();
            for (Premise premise : coverage.premises()) {
                if (premise.witness() != null) {
                    int number = numbers.merge(premise.property(), 1, Integer::sum);
                    Path file = folder.resolve(premise.property() + "-" + number + ".itf.json");
                    ItfWriter.write(CounterexampleFile.witness(result, premise), file);
                    console.err()
                            .println(
                                    "%s: %s, after %s."
                                            .formatted(
                                                    file,
                                                    premise.text(),
                                                    Words.count(
                                                            premise.level(), "state", "states")));
                }
            }
            return exit;
        } catch (IOException e) {
            console.error("the witnesses could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }
}
