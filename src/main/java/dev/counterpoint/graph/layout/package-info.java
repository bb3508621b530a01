/** Where the nodes of a graph stand; uses {@code graph}, {@code state} and GraphStream. */
@NullMarked
package dev.counterpoint.graph.layout;

import org.jspecify.annotations.NullMarked;
