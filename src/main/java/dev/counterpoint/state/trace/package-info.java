/**
 * What can be said of whole traces: stretches without a change, two of them aligned, who acts, what
 * is sent and received, how numbers and sizes go, where a text occurs. Uses {@code state} and the
 * JDK only; long work can be stopped.
 */
@NullMarked
package dev.counterpoint.state.trace;

import org.jspecify.annotations.NullMarked;
