package dev.counterpoint.check;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the model of a check comes from. */
public sealed interface ModelChoice {
    /** The {@code .cfg} of the spec's own name beside it. */
    record Beside() implements ModelChoice {}

    /** This file. */
    record File(Path config) implements ModelChoice {}

    /** The text of a configuration that is not saved. */
    record Text(String name, String config) implements ModelChoice {}

    /** Said in the request itself, without a file. */
    record Inline(
            @Nullable String specification,
            @Nullable String init,
            @Nullable String next,
            Map<String, String> constants,
            List<String> invariants,
            List<String> properties,
            boolean deadlock)
            implements ModelChoice {
        public Inline {
            constants = Map.copyOf(constants);
            invariants = List.copyOf(invariants);
            properties = List.copyOf(properties);
        }
    }
}
