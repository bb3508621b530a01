/**
 * Takes kept counterexamples again in the loaded model, which may have changed since, and puts
 * their steps into the order that stands for all that mean the same. May use {@code
 * engine.agent.explore}, {@code engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.replay;

import org.jspecify.annotations.NullMarked;
