/**
 * Traces, graphs and specs as files for others, one class a format, and trace files read back. May
 * use {@code graph}, {@code lang}, the engine's records, {@code spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.export;

import org.jspecify.annotations.NullMarked;
