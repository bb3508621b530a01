/**
 * How a model's state space grows with its constants, and how small a model still shows a
 * violation. May use {@code check}, {@code lang} and {@code spec}.
 */
@NullMarked
package dev.counterpoint.check.growth;

import org.jspecify.annotations.NullMarked;
