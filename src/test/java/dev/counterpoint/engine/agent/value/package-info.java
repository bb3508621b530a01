@NullMarked
package dev.counterpoint.engine.agent.value;

import org.jspecify.annotations.NullMarked;
