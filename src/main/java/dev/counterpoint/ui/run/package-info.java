/**
 * The Run arrangement: choose a model and its bounds, watch the check, read the verdict. May use
 * {@code ui.fx}, {@code check} and what is below it, and no other package of {@code ui}.
 */
@NullMarked
package dev.counterpoint.ui.run;

import org.jspecify.annotations.NullMarked;
