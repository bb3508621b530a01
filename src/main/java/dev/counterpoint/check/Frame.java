package dev.counterpoint.check;

import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * An expression that was being evaluated when the evaluation failed.
 *
 * @param text the expression as written, on one line
 */
public record Frame(@Nullable Path file, SourceRange range, String text) {}
