@NullMarked
package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.NullMarked;
