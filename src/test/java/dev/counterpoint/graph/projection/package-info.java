@NullMarked
package dev.counterpoint.graph.projection;

import org.jspecify.annotations.NullMarked;
