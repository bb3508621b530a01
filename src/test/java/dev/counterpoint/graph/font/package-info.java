@NullMarked
package dev.counterpoint.graph.font;

import org.jspecify.annotations.NullMarked;
