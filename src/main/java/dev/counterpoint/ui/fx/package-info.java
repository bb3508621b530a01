/**
 * The small part all panels share: threads, theme, fonts, icons, commands, ports to the desktop.
 * May use JavaFX, ReactFX, ControlsFX, AtlantaFX and Ikonli; no other package of {@code ui}.
 */
@NullMarked
package dev.counterpoint.ui.fx;

import org.jspecify.annotations.NullMarked;
