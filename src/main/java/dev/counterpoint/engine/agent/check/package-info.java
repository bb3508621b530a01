/**
 * One run of TLC's model checker, watched: figures, the state graph while it is found, the verdict
 * with its trace, and what went wrong in the user's words. May use {@code engine.protocol}, {@code
 * spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.agent.check;

import org.jspecify.annotations.NullMarked;
