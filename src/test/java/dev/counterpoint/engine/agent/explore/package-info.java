@NullMarked
package dev.counterpoint.engine.agent.explore;

import org.jspecify.annotations.NullMarked;
