@NullMarked
package dev.counterpoint.graph;

import org.jspecify.annotations.NullMarked;
