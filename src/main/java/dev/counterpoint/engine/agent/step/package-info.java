/**
 * What TLC's transitions are called: actions with the values of their parameters. May use {@code
 * engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.step;

import org.jspecify.annotations.NullMarked;
