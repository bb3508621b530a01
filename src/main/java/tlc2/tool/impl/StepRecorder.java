package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import tlc2.util.Context;

/**
 * Which action the successor comes from that one thread is being told of, and how often that thread
 * was told of each.
 */
public final class StepRecorder {
    private final Thread owner;
    private final long[] taken;
    private final long[] found;
    private @Nullable NamedAction action;
    private Context context = Context.Empty;

    StepRecorder(Thread owner, int actions) {
        this.owner = owner;
        taken = new long[actions];
        found = new long[actions];
    }

    @SuppressWarnings("ReferenceEquality") // the thread itself
    boolean isOf(Thread thread) {
        return owner == thread;
    }

    /** Counts the step that the thread is being told of. */
    public void count(boolean isNew) {
        NamedAction now = action;
        if (now != null) {
            taken[now.number()]++;
            if (isNew) {
                found[now.number()]++;
            }
        }
    }

    /** How many steps of an action were counted. */
    public long taken(NamedAction which) {
        return taken[which.number()];
    }

    /** How many of them led to a new state. */
    public long found(NamedAction which) {
        return found[which.number()];
    }

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
