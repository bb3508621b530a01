/**
 * The command line: thin commands over services, one class each. The only package that prints. May
 * use everything but {@code ui} and {@code app}; the IDE and the tour are handed in.
 */
@NullMarked
package dev.counterpoint.cli;

import org.jspecify.annotations.NullMarked;
