/**
 * A trace as one HTML page that needs nothing else. May use {@code export}, {@code lang}, {@code
 * state} and {@code state.trace}.
 */
@NullMarked
package dev.counterpoint.export.page;

import org.jspecify.annotations.NullMarked;
