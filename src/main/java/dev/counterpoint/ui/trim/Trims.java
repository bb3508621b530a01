package dev.counterpoint.ui.trim;

import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;

import java.time.Duration;

/** Begins trimmings; starting an engine may take its time, so it is asked in the background. */
public interface Trims {
    /** Begins one. */
    TrimRun start(TrimRequest request, TrimListener listener);

    /** Makes the constants smaller as long as the model fails; takes as long as it may. */
    SmallerConstants.Result smaller(TrimResult result, Duration budget);
}
