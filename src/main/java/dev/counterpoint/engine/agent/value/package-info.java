/**
 * Between TLC's values and states and ours, both ways. May use {@code engine.protocol} and {@code
 * state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.value;

import org.jspecify.annotations.NullMarked;
