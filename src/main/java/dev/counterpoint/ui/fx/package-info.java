/**
 * The small part all panels share: threads, theme, fonts, icons, commands, ports to the desktop,
 * fields for TLA+. May use {@code lang.write}, JavaFX, ReactFX, ControlsFX, AtlantaFX and Ikonli;
 * no other package of {@code ui}.
 */
@NullMarked
package dev.counterpoint.ui.fx;

import org.jspecify.annotations.NullMarked;
