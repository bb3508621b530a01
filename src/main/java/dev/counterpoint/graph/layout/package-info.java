/** Where the nodes of a graph stand; uses {@code graph} and the JDK only. */
@NullMarked
package dev.counterpoint.graph.layout;

import org.jspecify.annotations.NullMarked;
