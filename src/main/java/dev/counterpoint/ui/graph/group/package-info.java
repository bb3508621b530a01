/**
 * A state graph seen in groups: by which they are made, what is in them. May use {@code
 * ui.graph.ask}, {@code ui.graph} and what that may.
 */
@NullMarked
package dev.counterpoint.ui.graph.group;

import org.jspecify.annotations.NullMarked;
