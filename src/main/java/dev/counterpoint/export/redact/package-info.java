/**
 * What of a trace is not for others: names changed and values blanked before anything is written.
 * May use {@code export} and {@code state}.
 */
@NullMarked
package dev.counterpoint.export.redact;

import org.jspecify.annotations.NullMarked;
