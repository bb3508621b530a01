/**
 * How fast the program is against plain TLC and plain JavaFX, as ratios of one run: absolute times
 * differ from machine to machine. Prints a table and asserts nothing. May use everything.
 */
@NullMarked
package dev.counterpoint.bench;

import org.jspecify.annotations.NullMarked;
