/**
 * Help with writing TLA+: what may be written at a place, and how to put right what is wrong. Uses
 * {@code spec}, {@code lang}, {@code lang.edit} and {@code lang.navigate}.
 */
@NullMarked
package dev.counterpoint.lang.write;

import org.jspecify.annotations.NullMarked;
