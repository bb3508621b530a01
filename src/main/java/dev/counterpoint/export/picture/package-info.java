/**
 * A trace as a picture: who did what, drawn like a score. May use {@code export}, {@code
 * export.surface}, {@code graph.picture}, {@code graph.font}, {@code state} and {@code
 * state.trace}.
 */
@NullMarked
package dev.counterpoint.export.picture;

import org.jspecify.annotations.NullMarked;
