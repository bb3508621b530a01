/**
 * A trace given to others: which format, what of it, what is kept back. May use {@code
 * export.format}, {@code export.redact} and {@code ui.fx}.
 */
@NullMarked
package dev.counterpoint.ui.share;

import org.jspecify.annotations.NullMarked;
