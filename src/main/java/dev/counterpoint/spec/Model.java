package dev.counterpoint.spec;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a {@code .cfg} says: values for the constants and what to check. Names are as written; the
 * ranges' module is the configuration file's name.
 *
 * @param deadlock whether deadlock is checked; null where the file does not say
 */
public record Model(
        List<Assignment> constants,
        @Nullable Entry specification,
        @Nullable Entry init,
        @Nullable Entry next,
        List<Entry> invariants,
        List<Entry> properties,
        List<Entry> constraints,
        List<Entry> actionConstraints,
        List<Entry> symmetry,
        @Nullable Entry view,
        @Nullable Entry alias,
        @Nullable Entry postcondition,
        @Nullable Boolean deadlock) {
    public Model {
        constants = List.copyOf(constants);
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
        constraints = List.copyOf(constraints);
        actionConstraints = List.copyOf(actionConstraints);
        symmetry = List.copyOf(symmetry);
    }

    /** A name the file mentions and where. */
    public record Entry(String name, SourceRange range) {}

    /**
     * {@code name = value}, or {@code name <- operator}, in one module only where that is said.
     *
     * @param value the text to the right
     */
    public record Assignment(
            String name,
            String value,
            boolean override,
            @Nullable String inModule,
            SourceRange range) {}
}
