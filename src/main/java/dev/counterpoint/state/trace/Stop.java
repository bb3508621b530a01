package dev.counterpoint.state.trace;

/** Whether work in the background is still wanted; asked now and then while it is done. */
@FunctionalInterface
public interface Stop {
    /** Never stops. */
    Stop NEVER = () -> false;

    /** Whether to give up; the answer is then of no use to anybody. */
    boolean isAsked();
}
