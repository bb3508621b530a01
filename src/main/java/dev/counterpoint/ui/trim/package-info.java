/**
 * Trim in the window: runs trimmings in the background, shows the trace before and after, and how
 * far the claim goes. May use {@code trim}, {@code trim.space}, {@code check}, {@code graph} and
 * what is below, and of {@code ui} {@code fx} and {@code session}.
 */
@NullMarked
package dev.counterpoint.ui.trim;

import org.jspecify.annotations.NullMarked;
