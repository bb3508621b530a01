/** What the project's version history knows of a file, asked of git where it is there. JDK only. */
@NullMarked
package dev.counterpoint.git;

import org.jspecify.annotations.NullMarked;
