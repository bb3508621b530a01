/**
 * Questions to a state graph, and answers that stand out in its picture. May use {@code ui.graph}
 * and what that may.
 */
@NullMarked
package dev.counterpoint.ui.graph.ask;

import org.jspecify.annotations.NullMarked;
