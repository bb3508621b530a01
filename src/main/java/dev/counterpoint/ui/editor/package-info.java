/**
 * Open files and the editor they are changed in: highlighting, find, marks for errors. May use
 * {@code ui.fx}, {@code lang} and {@code spec}; no other feature of {@code ui}.
 */
@NullMarked
package dev.counterpoint.ui.editor;

import org.jspecify.annotations.NullMarked;
