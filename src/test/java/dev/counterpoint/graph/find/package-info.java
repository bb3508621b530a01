@NullMarked
package dev.counterpoint.graph.find;

import org.jspecify.annotations.NullMarked;
