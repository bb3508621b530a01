/**
 * The user's own settings: kept in one file, found and changed on one sheet. May use {@code ui.fx};
 * what each setting does is put together in the shell.
 */
@NullMarked
package dev.counterpoint.ui.settings;

import org.jspecify.annotations.NullMarked;
