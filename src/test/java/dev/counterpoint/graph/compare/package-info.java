@NullMarked
package dev.counterpoint.graph.compare;

import org.jspecify.annotations.NullMarked;
