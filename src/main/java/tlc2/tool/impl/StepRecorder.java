package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import tlc2.util.Context;

/** Which action the successor comes from that one thread is being told of. */
public final class StepRecorder {
    private @Nullable NamedAction action;
    private Context context = Context.Empty;

    /** The action; null outside of a callback, or where it is not reached as steps are named. */
    public @Nullable NamedAction action() {
        return action;
    }

    /** What its parameters and quantified names stand for. */
    public Context context() {
        return context;
    }

    /** Begins an action unless one has begun: what it is made of does not name the step. */
    boolean enter(NamedAction begun, Context with) {
        if (action != null) {
            return false;
        }
        action = begun;
        context = with;
        return true;
    }

    void leave() {
        action = null;
        context = Context.Empty;
    }
}
