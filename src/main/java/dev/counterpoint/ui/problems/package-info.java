/** The list of what is wrong in the open spec. May use {@code ui.fx} and {@code spec}. */
@NullMarked
package dev.counterpoint.ui.problems;

import org.jspecify.annotations.NullMarked;
