/** What changed between two texts, line by line. May use the JDK only. */
@NullMarked
package dev.counterpoint.lang.diff;

import org.jspecify.annotations.NullMarked;
