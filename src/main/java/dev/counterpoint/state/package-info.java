/**
 * What a specification's execution is made of: values, states, steps, traces and their differences.
 * Immutable records that validate in their constructors; uses the JDK only.
 */
@NullMarked
package dev.counterpoint.state;

import org.jspecify.annotations.NullMarked;
