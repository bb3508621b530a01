package dev.counterpoint.export;

import dev.counterpoint.state.trace.Actors;

/** Who takes the steps of a trace, as its file says it. */
public final class TraceActors {
    /** Who takes a step that nobody in particular takes. */
    public static final String NOBODY = "no actor";

    private TraceActors() {}

    /** The actors of a file's trace. */
    public static Actors of(TraceFile file) {
        TraceMeta meta = file.meta();
        return Actors.of(
                file.trace(),
                step -> {
                    TraceMeta.Action action = meta.action(step.action());
                    return action == null ? null : action.actor();
                });
    }

    /** Whether an action is known to be a fault's or an adversary's. */
    public static boolean isEnvironment(TraceMeta meta, String action) {
        TraceMeta.Action known = meta.action(action);
        return known != null && known.environment();
    }
}
