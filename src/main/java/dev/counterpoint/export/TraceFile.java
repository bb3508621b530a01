package dev.counterpoint.export;

import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

/**
 * A trace and what is known about it: what trace files hold and every export of a trace begins
 * with.
 *
 * @param alias the same trace as the model's ALIAS shows it, state by state; null where it has none
 */
public record TraceFile(Trace trace, TraceMeta meta, @Nullable Trace alias) {
    public TraceFile {
        if (alias != null && alias.states().size() != trace.states().size()) {
            throw new IllegalArgumentException("an alias has a state for each of the trace's");
        }
    }

    /** Of a model without ALIAS. */
    public TraceFile(Trace trace, TraceMeta meta) {
        this(trace, meta, null);
    }

    /** The same with other things known about it. */
    public TraceFile with(TraceMeta other) {
        return new TraceFile(trace, other, alias);
    }

    /** The same for others, without the sender's folders. */
    public TraceFile portable() {
        return with(meta.portable());
    }

    /** What the trace shows, as one sentence for a title. */
    public String headline() {
        return meta.headline();
    }

    /** The trace as it is shown: through the model's ALIAS where it has one. */
    public Trace shown() {
        return alias == null ? trace : alias;
    }
}
