/**
 * What TLC says and throws, as sentences and diagnostics. May use {@code engine.protocol}, {@code
 * spec} and {@code engine.agent.parse}.
 */
@NullMarked
package dev.counterpoint.engine.agent.report;

import org.jspecify.annotations.NullMarked;
