/**
 * The texts of a specification: tokens for colour, plain language in comments, configuration files
 * read and written, what a folder holds. May use {@code lang.readback}, {@code spec}, {@code state}
 * and the JDK; parses no TLA+, which is the engine's work.
 */
@NullMarked
package dev.counterpoint.lang;

import org.jspecify.annotations.NullMarked;
