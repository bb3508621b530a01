/**
 * From a request over a run to a verdict, within a budget. May use {@code lang}, {@code graph},
 * {@code engine}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.check;

import org.jspecify.annotations.NullMarked;
