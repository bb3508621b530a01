package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.Trace;

/**
 * A trace that another can be compared with.
 *
 * @param title what it is called, such as its run or its file
 */
public record TraceChoice(String title, Trace trace) {}
