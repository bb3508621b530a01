/**
 * The trace: what is violated, the steps in time, the state that is looked at. May use {@code
 * ui.fx}, {@code ui.session}, {@code check}, {@code export} and what is below them.
 */
@NullMarked
package dev.counterpoint.ui.trace;

import org.jspecify.annotations.NullMarked;
