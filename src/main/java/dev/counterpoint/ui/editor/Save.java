package dev.counterpoint.ui.editor;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A text that was saved.
 *
 * @param before the text that the file had; null where that is not known
 */
public record Save(Path file, @Nullable String before, String after) {}
