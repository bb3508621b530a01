/**
 * The state graph on a canvas and the walk through it. May use {@code ui.fx}, {@code ui.session},
 * {@code graph}, {@code export}, {@code engine.protocol} and what is below them.
 */
@NullMarked
package dev.counterpoint.ui.graph;

import org.jspecify.annotations.NullMarked;
