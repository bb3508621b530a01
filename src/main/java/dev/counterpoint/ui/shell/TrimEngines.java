package dev.counterpoint.ui.shell;

import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.TrimService;
import dev.counterpoint.ui.trim.Trims;

import java.time.Duration;

/** Trimmings with engines of their own. */
record TrimEngines(TrimService service) implements Trims {
    @Override
    public TrimRun start(TrimRequest request, TrimListener listener) {
        return service.start(request, listener);
    }

    @Override
    public SmallerConstants.Result smaller(TrimResult result, Duration budget) {
        return service.smaller(result, budget);
    }
}
