/**
 * Makes counterexamples smaller and says how far that went: requests, runs, results and their
 * words. May use {@code trim.space}, {@code check}, {@code export}, {@code lang}, {@code engine}
 * and what stands below them.
 */
@NullMarked
package dev.counterpoint.trim;

import org.jspecify.annotations.NullMarked;
