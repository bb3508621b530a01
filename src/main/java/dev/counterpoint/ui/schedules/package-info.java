/**
 * The kept schedules as a list and as a board of their status, what became of them in the spec as
 * it now is, and how a trace is kept. May use {@code library}, {@code check}, {@code export},
 * {@code spec}, {@code state} and {@code ui.fx}.
 */
@NullMarked
package dev.counterpoint.ui.schedules;

import org.jspecify.annotations.NullMarked;
