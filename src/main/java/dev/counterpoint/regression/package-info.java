/**
 * Tests made from a counterexample, so that what it shows does not come back. May use {@code
 * check}, {@code export}, {@code lang}, {@code engine}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.regression;

import org.jspecify.annotations.NullMarked;
