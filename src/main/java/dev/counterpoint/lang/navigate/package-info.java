/**
 * What each name of a resolved spec means and where it stands, so that one can go there, find its
 * uses and rename it. Uses {@code spec} and the tokens of {@code lang}.
 */
@NullMarked
package dev.counterpoint.lang.navigate;

import org.jspecify.annotations.NullMarked;
