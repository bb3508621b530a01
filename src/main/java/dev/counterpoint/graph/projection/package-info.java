/**
 * State graphs seen through groups of their states: by values of variables or of an expression, by
 * actor, by component. May use {@code graph}, {@code graph.find}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.graph.projection;

import org.jspecify.annotations.NullMarked;
