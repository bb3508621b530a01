/**
 * The process that hosts the TLA+ tools, seen from outside: start, ask, cancel, kill. May use
 * {@code engine.protocol}, {@code spec} and {@code state}; never the tools themselves.
 */
@NullMarked
package dev.counterpoint.engine;

import org.jspecify.annotations.NullMarked;
