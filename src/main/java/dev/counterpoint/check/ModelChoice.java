package dev.counterpoint.check;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Where the model of a check comes from. */
public sealed interface ModelChoice {
    /** The {@code .cfg} of the spec's own name beside it. */
    record Beside() implements ModelChoice {}

    /** This file. */
    record File(Path config) implements ModelChoice {}

    /** The text of a configuration that is not saved. */
    record Text(String name, String config) implements ModelChoice {}

    /**
     * Said in the request itself. Where neither a specification nor Init and Next are named, it
     * adds to the {@code .cfg}: constants by name, invariants and properties to those already
     * there.
     *
     * @param base the {@code .cfg} to add to; null for the one beside the spec, if there is one
     * @param constants {@code N=3} or {@code N<-Definition}, as given
     */
    record Inline(
            @Nullable Path base,
            @Nullable String specification,
            @Nullable String init,
            @Nullable String next,
            List<String> constants,
            List<String> invariants,
            List<String> properties)
            implements ModelChoice {
        public Inline {
            constants = List.copyOf(constants);
            invariants = List.copyOf(invariants);
            properties = List.copyOf(properties);
        }

        /** Whether it is complete without a file. */
        public boolean standsAlone() {
            return specification != null || init != null || next != null;
        }
    }
}
