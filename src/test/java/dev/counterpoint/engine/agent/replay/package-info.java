/** How kept counterexamples are taken again. */
@NullMarked
package dev.counterpoint.engine.agent.replay;

import org.jspecify.annotations.NullMarked;
