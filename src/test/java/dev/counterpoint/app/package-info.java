/** Tests of the program's entry. */
@NullMarked
package dev.counterpoint.app;

import org.jspecify.annotations.NullMarked;
