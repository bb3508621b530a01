/**
 * Trims traces next to TLC: the states of the loaded model as a space to search, the search in
 * moments, and the proof of each result by replay. May use {@code trim.space}, {@code
 * engine.agent.explore}, {@code engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.trim;

import org.jspecify.annotations.NullMarked;
