/** Kept schedules, as files and against specs. */
@NullMarked
package dev.counterpoint.library;

import org.jspecify.annotations.NullMarked;
