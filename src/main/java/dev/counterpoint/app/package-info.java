/**
 * The program's entry: no arguments opens the IDE, a command runs it; wires everything by
 * constructor. May use everything.
 */
@NullMarked
package dev.counterpoint.app;

import org.jspecify.annotations.NullMarked;
