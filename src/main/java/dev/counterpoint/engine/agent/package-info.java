/**
 * What runs in the engine's process: the only package that imports the TLA+ tools. May use {@code
 * engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent;

import org.jspecify.annotations.NullMarked;
