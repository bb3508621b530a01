/**
 * A trace as text for other tools, one class a format. May use {@code export}, {@code state} and
 * {@code state.trace}.
 */
@NullMarked
package dev.counterpoint.export.text;

import org.jspecify.annotations.NullMarked;
