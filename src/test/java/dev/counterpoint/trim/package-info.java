/** Tests of requests to trim, their results and words. */
@NullMarked
package dev.counterpoint.trim;

import org.jspecify.annotations.NullMarked;
