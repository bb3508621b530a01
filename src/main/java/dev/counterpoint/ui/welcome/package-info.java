/**
 * What is shown while nothing is open: a folder, a sample, a recent project or a new spec to begin
 * with. May use {@code ui.fx}; opening what was chosen is the shell's.
 */
@NullMarked
package dev.counterpoint.ui.welcome;

import org.jspecify.annotations.NullMarked;
