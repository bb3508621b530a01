package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The IDE is asked for.
 *
 * @param place a file or folder to open; null for the last project
 * @param pictures where the tour's pictures go if there is no display; null for a temporary folder
 */
public record IdeRequest(@Nullable Path place, @Nullable Path pictures) {}
