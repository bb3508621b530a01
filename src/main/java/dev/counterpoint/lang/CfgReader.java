package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads configuration files, those with words of newer versions of TLC too. After a mistake it says
 * what is wrong and reads on, so a model always comes back.
 */
public final class CfgReader {
    private CfgReader() {}

    /**
     * What a configuration file says and what is wrong with it.
     *
     * @param diagnostics in the order of the text
     */
    public record Reading(Model model, List<Diagnostic> diagnostics) {
        public Reading {
            diagnostics = List.copyOf(diagnostics);
        }

        /** Whether TLC could work with it. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        }
    }

    /** Reads a file's text. */
    public static Reading read(Path file, String text) {
        Path name = file.getFileName();
        return read(name == null ? file.toString() : name.toString(), file, text);
    }

    /** Reads a text that is not saved in a file, under a name for its ranges. */
    public static Reading read(String name, String text) {
        return read(name, null, text);
    }

    private static Reading read(String name, @Nullable Path file, String text) {
        return new CfgParser(new CfgText(name, file, text)).parse();
    }
}
