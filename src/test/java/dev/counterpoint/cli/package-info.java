/** Tests of the command line against the real program. */
@NullMarked
package dev.counterpoint.cli;

import org.jspecify.annotations.NullMarked;
