/**
 * A graph as a picture that knows no toolkit: what is where, in which colour, and what lies under
 * the pointer; uses {@code graph}, {@code graph.layout}, {@code graph.projection}, {@code
 * graph.compare}, {@code graph.find} and {@code graph.font}.
 */
@NullMarked
package dev.counterpoint.graph.picture;

import org.jspecify.annotations.NullMarked;
