package dev.counterpoint.export;

import dev.counterpoint.state.Trace;

/**
 * A trace and what is known about it: what trace files hold and every export of a trace begins
 * with.
 */
public record TraceFile(Trace trace, TraceMeta meta) {
    /** What the trace shows, as one sentence for a title. */
    public String headline() {
        return meta.headline();
    }
}
