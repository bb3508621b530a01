/**
 * The guided tour inside the window: lessons, each with what is to be done and where, that go on
 * when it is done. May use {@code ui.fx}; what counts as done is said by the shell.
 */
@NullMarked
package dev.counterpoint.ui.guide.coach;

import org.jspecify.annotations.NullMarked;
