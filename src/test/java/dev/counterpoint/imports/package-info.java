/** Tests of what is read of other programs' traces. */
@NullMarked
package dev.counterpoint.imports;

import org.jspecify.annotations.NullMarked;
