package dev.counterpoint.ui.share;

import dev.counterpoint.export.SharedTrace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be given to others.
 *
 * @param name of a file, without an ending
 * @param whole the trace as it was found
 * @param trimmed the same made smaller; null where it was not
 * @param trimmedFirst whether the trimmed one is what is looked at
 * @param sources reads the spec's files, for a bundle
 */
public record Offer(
        String name,
        SharedTrace whole,
        @Nullable SharedTrace trimmed,
        boolean trimmedFirst,
        Supplier<List<SharedTrace.Source>> sources) {}
