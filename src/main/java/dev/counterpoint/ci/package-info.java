/**
 * What CI runs: the kept schedules, then the models of a project's list under one budget, and what
 * it reports. May use {@code library}, {@code check}, {@code export}, {@code lang}, {@code engine},
 * {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.ci;

import org.jspecify.annotations.NullMarked;
