package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;

/**
 * How often an expression was evaluated.
 *
 * @param range the expression in the source; those within it are told where their count differs
 */
public record ExpressionCount(SourceRange range, long count) {}
