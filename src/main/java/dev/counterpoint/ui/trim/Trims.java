package dev.counterpoint.ui.trim;

import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimRun;

/** Begins trimmings; starting an engine may take its time, so it is asked in the background. */
@FunctionalInterface
public interface Trims {
    /** Begins one. */
    TrimRun start(TrimRequest request, TrimListener listener);
}
