package dev.counterpoint.ci;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A model that CI checks.
 *
 * @param spec the module's file, absolute
 * @param config the configuration's file, absolute
 * @param name the configuration as one finds it from the project's folder, with {@code /}
 * @param budget the time that it alone may take; null for what is left of the whole
 */
public record CiModel(
        Path spec, Path config, String name, Expectation expectation, @Nullable Duration budget) {
    /** The spec's file name. */
    public String specName() {
        return String.valueOf(spec.getFileName());
    }
}
