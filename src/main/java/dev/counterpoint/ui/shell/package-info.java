/**
 * The one window: arrangements, menus, palette, status, what is remembered; where the features
 * meet. May use all of {@code ui} and what lies below it.
 */
@NullMarked
package dev.counterpoint.ui.shell;

import org.jspecify.annotations.NullMarked;
