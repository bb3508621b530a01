package dev.counterpoint.cli;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what TLC prints about its own progress from what a spec prints: the first is in the verdict
 * and the progress line already, in words.
 */
final class ToolLines {
    private static final List<Pattern> OWN =
            List.of(
                    "\\s*",
                    "Starting\\.\\.\\. \\(.*",
                    "Computing initial states\\.\\.\\.",
                    "Computed \\d+ initial states\\.\\.\\.",
                    "Finished computing initial states: .*",
                    "Implied-temporal checking--.*",
                    "Progress\\(\\d+\\) at .*",
                    "Checking temporal properties for the .*",
                    "Finished checking temporal properties in .*",
                    "Model checking completed\\. No error has been found\\.",
                    "  Estimates of the probability that TLC did not check .*",
                    "  because two distinct states had the same fingerprint:",
                    "  calculated \\(optimistic\\):.*",
                    "  based on the actual fingerprints:.*",
                    "\\d+ states generated, \\d+ distinct states found, .*",
                    "The depth of the complete state graph search is .*",
                    "The average outdegree of the complete state graph is .*",
                    "The coverage statistics .*",
                    "Finished in .*",
                    "Back to state \\d+.*",
                    "Warning: .*",
                    "Error: .*")
                    .stream()
                    .map(Pattern::compile)
                    .toList();

    private ToolLines() {}

    /** Whether TLC tells its own progress with this line. */
    static boolean isOwn(String line) {
        return OWN.stream().anyMatch(p -> p.matcher(line).matches());
    }
}
