/**
 * Modules typeset for LaTeX by the tools' own typesetter. May use {@code engine.protocol}, {@code
 * spec} and the TLA+ tools.
 */
@NullMarked
package dev.counterpoint.engine.agent.latex;

import org.jspecify.annotations.NullMarked;
