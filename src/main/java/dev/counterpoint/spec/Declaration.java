package dev.counterpoint.spec;

/**
 * A declared constant or variable.
 *
 * @param arity number of arguments; 0 but for a constant operator
 */
public record Declaration(String name, int arity, SourceRange range) {}
