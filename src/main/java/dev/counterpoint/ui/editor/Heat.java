package dev.counterpoint.ui.editor;

import dev.counterpoint.spec.SourceRange;

/**
 * How often something in the text happened; what lies within it may have happened less or more.
 *
 * @param range its place
 */
public record Heat(SourceRange range, long count) {}
