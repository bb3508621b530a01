/**
 * Traces of other tools read as trace files: what TLC prints and dumps, ITF in its dialects, our
 * own pages and bundles; what a format has lost is said, and found again by replaying. May use
 * {@code export}, {@code lang}, {@code engine}, {@code engine.protocol}, {@code spec} and {@code
 * state}.
 */
@NullMarked
package dev.counterpoint.imports;

import org.jspecify.annotations.NullMarked;
