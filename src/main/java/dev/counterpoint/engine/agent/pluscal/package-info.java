/**
 * PlusCal: translates algorithms with the tools' translator. May use {@code engine.protocol},
 * {@code spec} and the tools.
 */
@NullMarked
package dev.counterpoint.engine.agent.pluscal;

import org.jspecify.annotations.NullMarked;
