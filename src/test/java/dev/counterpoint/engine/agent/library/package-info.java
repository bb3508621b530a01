/** Tests of the Java side of the program's own modules. */
@NullMarked
package dev.counterpoint.engine.agent.library;

import org.jspecify.annotations.NullMarked;
