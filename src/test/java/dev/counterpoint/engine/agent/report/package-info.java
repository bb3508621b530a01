@NullMarked
package dev.counterpoint.engine.agent.report;

import org.jspecify.annotations.NullMarked;
