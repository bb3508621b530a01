/**
 * Reads the bundled TrueType fonts: widths and outlines of text without any toolkit; uses the JDK
 * only.
 */
@NullMarked
package dev.counterpoint.graph.font;

import org.jspecify.annotations.NullMarked;
