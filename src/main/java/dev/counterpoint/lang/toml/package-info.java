/**
 * Settings in TOML: read with the place of every value, so that what is wrong is said with its line
 * and an edit leaves the rest of the file to the byte. Uses the JDK only.
 */
@NullMarked
package dev.counterpoint.lang.toml;

import org.jspecify.annotations.NullMarked;
