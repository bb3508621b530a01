/**
 * What changed between two versions of a spec in what it promises and assumes, for review. May use
 * {@code check}, {@code lang}, {@code engine}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.review;

import org.jspecify.annotations.NullMarked;
