package dev.counterpoint.ci;

import dev.counterpoint.check.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What came of a kept schedule.
 *
 * @param file where it is kept
 * @param name the file as one finds it from the project's folder
 * @param title what people call it
 * @param verdict passed where it does no harm now, or is accepted; incomplete where that could not
 *     be told
 * @param exitCode of the verdict
 * @param sentence what came of it, in words
 * @param plain the plain sentence of the property; null where it has none
 */
public record CiSchedule(
        Path file,
        String name,
        String title,
        Kind.Verdict verdict,
        int exitCode,
        String sentence,
        @Nullable String plain,
        Duration took) {}
