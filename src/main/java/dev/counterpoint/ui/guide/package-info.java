/**
 * The user guide: pages of Markdown read by ourselves, shown in the window, found by search and by
 * the panel that has the focus. May use {@code ui.fx} and {@code lang} (colours of TLA+).
 */
@NullMarked
package dev.counterpoint.ui.guide;

import org.jspecify.annotations.NullMarked;
