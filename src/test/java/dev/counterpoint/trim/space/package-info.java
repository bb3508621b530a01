/** Tests of the searches, on small spaces drawn at random. */
@NullMarked
package dev.counterpoint.trim.space;

import org.jspecify.annotations.NullMarked;
