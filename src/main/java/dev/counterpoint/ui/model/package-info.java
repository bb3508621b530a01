/**
 * The model being edited: its form over the configuration file, its siblings side by side, and how
 * its state space grows. May use {@code ui.fx}, {@code check}, {@code lang} and {@code spec}.
 */
@NullMarked
package dev.counterpoint.ui.model;

import org.jspecify.annotations.NullMarked;
