/** Tests of the typesetter, in this process. */
@NullMarked
package dev.counterpoint.engine.agent.latex;

import org.jspecify.annotations.NullMarked;
