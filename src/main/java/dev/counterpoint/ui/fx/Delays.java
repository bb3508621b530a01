package dev.counterpoint.ui.fx;

import java.time.Duration;

/** Does things after a pause; tests hand in one that does not wait. */
@FunctionalInterface
public interface Delays {
    /** Runs the action on FX after the pause, unless it is cancelled before. */
    Pending after(Duration pause, Runnable action);

    /** Something that will be done. */
    @FunctionalInterface
    interface Pending {
        /** Does not do it. */
        void cancel();
    }
}
