/**
 * What keeps a user's texts safe: differences, local history of saves, and the journal of what is
 * not saved. May use {@code ui.editor}, {@code ui.fx} and {@code lang.diff}.
 */
@NullMarked
package dev.counterpoint.ui.files;

import org.jspecify.annotations.NullMarked;
