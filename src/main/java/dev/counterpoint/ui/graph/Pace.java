package dev.counterpoint.ui.graph;

import dev.counterpoint.ui.fx.Delays;

import java.util.function.LongSupplier;

/**
 * What keeps a growing graph from being drawn too often.
 *
 * @param delays between two pictures
 * @param millis the clock that tells how long a picture took
 */
public record Pace(Delays delays, LongSupplier millis) {}
