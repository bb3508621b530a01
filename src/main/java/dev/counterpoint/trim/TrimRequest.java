package dev.counterpoint.trim;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which trace to trim, and within which bounds.
 *
 * @param trace the trace and what is known of it: what it violates, its constants
 * @param spec the module's file
 * @param model the model whose constants, constraints and properties count
 * @param overlays unsaved texts by module name
 * @param kind what it violates, where that is not to be taken from the trace; null otherwise
 * @param property the property's name, with the kind
 * @param prefer what there is to be less of, the most important first; the other measures come
 *     after these
 * @param budget for how long it may be searched
 */
public record TrimRequest(
        TraceFile trace,
        Path spec,
        ModelChoice model,
        List<Path> libraries,
        List<Path> trusted,
        Map<String, String> overlays,
        TrimTask.@Nullable Kind kind,
        @Nullable String property,
        List<Measure> prefer,
        Duration budget) {
    public TrimRequest {
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
        overlays = Map.copyOf(overlays);
        prefer = List.copyOf(prefer);
    }

    /** All measures in the order in which they count. */
    public List<Measure> order() {
        return Measure.order(prefer);
    }

    /** The check of which the trace is a counterexample. */
    CheckRequest check() {
        return CheckRequest.of(spec, model)
                .libraries(libraries)
                .trusted(trusted)
                .overlays(overlays)
                .build();
    }
}
