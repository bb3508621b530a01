@NullMarked
package dev.counterpoint.imports;

import org.jspecify.annotations.NullMarked;
