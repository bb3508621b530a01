/**
 * A trace with its spec in one zip file. May use {@code export}, {@code export.page} and {@code
 * export.text}.
 */
@NullMarked
package dev.counterpoint.export.bundle;

import org.jspecify.annotations.NullMarked;
