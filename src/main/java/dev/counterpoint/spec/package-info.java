/**
 * What a specification is made of: modules, definitions, expressions, properties, models and the
 * places they stand at. Immutable records that validate in their constructors; uses the JDK and
 * {@code state} only.
 */
@NullMarked
package dev.counterpoint.spec;

import org.jspecify.annotations.NullMarked;
