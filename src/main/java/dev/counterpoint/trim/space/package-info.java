/**
 * The searches that make a counterexample smaller, over any space of numbered states; they know
 * neither TLA+ nor the engine. May use the JDK only.
 */
@NullMarked
package dev.counterpoint.trim.space;

import org.jspecify.annotations.NullMarked;
