@NullMarked
package dev.counterpoint.graph.layout;

import org.jspecify.annotations.NullMarked;
