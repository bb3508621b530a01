/**
 * Every format in which a trace can be given to others, by name. May use {@code export} and all
 * packages below it.
 */
@NullMarked
package dev.counterpoint.export.format;

import org.jspecify.annotations.NullMarked;
