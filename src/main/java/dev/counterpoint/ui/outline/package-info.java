/**
 * What the module in front defines, as a list that stays open and as the path to where the caret
 * is. May use {@code ui.fx} and {@code spec}.
 */
@NullMarked
package dev.counterpoint.ui.outline;

import org.jspecify.annotations.NullMarked;
