/**
 * The Java side of the modules that the program brings itself: what TLC could not evaluate, or
 * would take too long to. May use the tools only.
 */
@NullMarked
package dev.counterpoint.engine.agent.library;

import org.jspecify.annotations.NullMarked;
