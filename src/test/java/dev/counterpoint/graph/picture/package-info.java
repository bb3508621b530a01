@NullMarked
package dev.counterpoint.graph.picture;

import org.jspecify.annotations.NullMarked;
