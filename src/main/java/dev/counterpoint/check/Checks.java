package dev.counterpoint.check;

/** Starts checks. */
public interface Checks {
    /** Starts one; returns at once. */
    CheckRun start(CheckRequest request, CheckListener listener);
}
