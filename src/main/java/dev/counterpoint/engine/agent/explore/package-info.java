/**
 * Answers questions about a loaded model: states, successors, values, explanations, properties on
 * traces, replay. May use {@code engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.explore;

import org.jspecify.annotations.NullMarked;
