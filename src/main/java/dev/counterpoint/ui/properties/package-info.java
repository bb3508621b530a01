/**
 * The plain-language column: a card beside each definition, aligned with it; and the sheet of all
 * of them in a project. May use {@code ui.fx}, {@code check}, {@code lang} and {@code spec}.
 */
@NullMarked
package dev.counterpoint.ui.properties;

import org.jspecify.annotations.NullMarked;
