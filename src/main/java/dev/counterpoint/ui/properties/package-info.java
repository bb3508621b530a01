/**
 * The plain-language column: a card beside each definition, aligned with it. May use {@code ui.fx},
 * {@code lang} and {@code spec}.
 */
@NullMarked
package dev.counterpoint.ui.properties;

import org.jspecify.annotations.NullMarked;
