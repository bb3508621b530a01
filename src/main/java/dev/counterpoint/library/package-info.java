/**
 * Kept counterexamples: the files under {@code schedules}, what people noted of them as incidents,
 * and their replay against the specs as they now are. May use {@code trim}, {@code check}, {@code
 * export}, {@code lang}, {@code engine}, {@code engine.protocol}, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.library;

import org.jspecify.annotations.NullMarked;
