/**
 * Drives the real window through its main job, and takes a picture of each step. May use {@code
 * ui.shell} and what the shell shows.
 */
@NullMarked
package dev.counterpoint.ui.tour;

import org.jspecify.annotations.NullMarked;
