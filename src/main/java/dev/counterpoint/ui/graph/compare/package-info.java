/**
 * The graph that is explored beside that of another check of the spec, such as the one before a
 * fix: what went and what came. May use {@code ui.graph}, {@code ui.graph.ask}, {@code ui.session}
 * and {@code ui.fx}.
 */
@NullMarked
package dev.counterpoint.ui.graph.compare;

import org.jspecify.annotations.NullMarked;
