/**
 * Two state graphs as one, with what went and what came: the same spec before and after a change.
 * May use {@code graph} and {@code state}.
 */
@NullMarked
package dev.counterpoint.graph.compare;

import org.jspecify.annotations.NullMarked;
