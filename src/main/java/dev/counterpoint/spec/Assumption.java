package dev.counterpoint.spec;

import org.jspecify.annotations.Nullable;

/** An ASSUME, with its name where it has one. */
public record Assumption(@Nullable String name, SourceRange range, Expression body) {}
