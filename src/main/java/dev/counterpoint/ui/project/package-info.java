/** The tree of the open folder: specs with their models. May use {@code ui.fx} and {@code lang}. */
@NullMarked
package dev.counterpoint.ui.project;

import org.jspecify.annotations.NullMarked;
