/**
 * The state graph in compact arrays, its spine, and what is computed on it; uses {@code state},
 * {@code spec} and GraphStream, and no toolkit.
 */
@NullMarked
package dev.counterpoint.graph;

import org.jspecify.annotations.NullMarked;
