package dev.counterpoint.ui.trim;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** Says of which spec and model a trace is. */
@FunctionalInterface
public interface TrimSource {
    /**
     * What there is to trim; null where no model is known for it.
     *
     * @param violation what the trace violates; null where that is to be found out
     */
    @Nullable TrimRequest request(
            @Nullable Counterexample violation, Trace trace, List<Measure> order, Duration budget);
}
