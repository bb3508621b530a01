/**
 * From files to a resolved spec: finds modules for the TLA+ tools, has SANY parse them, and turns
 * its tree and its complaints into records of {@code spec}. May use {@code engine.protocol} and
 * {@code spec}.
 */
@NullMarked
package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.NullMarked;
