@NullMarked
package dev.counterpoint.engine.agent.check;

import org.jspecify.annotations.NullMarked;
