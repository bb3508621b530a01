/**
 * What the panels of one window share while a check's outcome is explored: the recording, the
 * counterexample, and the place in it that is looked at. May use {@code check} and what is below,
 * and JavaFX's properties; no node and no other package of {@code ui}.
 */
@NullMarked
package dev.counterpoint.ui.session;

import org.jspecify.annotations.NullMarked;
