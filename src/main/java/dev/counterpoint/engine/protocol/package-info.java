/**
 * What the IDE and an engine say to each other: sealed messages and their codec. May use {@code
 * spec} and {@code state}.
 */
@NullMarked
package dev.counterpoint.engine.protocol;

import org.jspecify.annotations.NullMarked;
