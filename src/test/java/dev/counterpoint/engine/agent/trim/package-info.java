/** Tests of trimming with TLC, in this process. */
@NullMarked
package dev.counterpoint.engine.agent.trim;

import org.jspecify.annotations.NullMarked;
