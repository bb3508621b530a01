/**
 * What is shown of a trace beside its states' graph: its steps as a list, what actors send each
 * other, how numbers go, two states or two traces side by side. May use what {@code ui.trace} may.
 */
@NullMarked
package dev.counterpoint.ui.trace.page;

import org.jspecify.annotations.NullMarked;
