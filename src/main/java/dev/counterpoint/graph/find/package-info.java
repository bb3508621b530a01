/**
 * Questions to a whole state graph that are answered in time near-linear in its size: components,
 * what leads where, how a violation could be avoided. May use {@code graph} and {@code state}.
 */
@NullMarked
package dev.counterpoint.graph.find;

import org.jspecify.annotations.NullMarked;
