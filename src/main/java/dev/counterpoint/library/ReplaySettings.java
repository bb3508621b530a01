package dev.counterpoint.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How schedules are replayed.
 *
 * @param libraries where to look for modules, beside what the project's settings say
 * @param trusted places from which Java classes may be run
 * @param overlays unsaved texts by module name
 * @param budget for how long each may take, the reading of its spec not counted
 * @param withTraces whether the way that each takes is wanted
 */
public record ReplaySettings(
        List<Path> libraries,
        List<Path> trusted,
        Map<String, String> overlays,
        Duration budget,
        boolean withTraces) {
    /** What each may take unless it is said otherwise. */
    public static final Duration BUDGET = Duration.ofSeconds(30);

    /** The files as they are, and the usual budget. */
    public static final ReplaySettings USUAL =
            new ReplaySettings(List.of(), List.of(), Map.of(), BUDGET, false);

    public ReplaySettings {
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
        overlays = Map.copyOf(overlays);
    }

    /** The same with these unsaved texts. */
    public ReplaySettings with(Map<String, String> texts) {
        return new ReplaySettings(libraries, trusted, texts, budget, withTraces);
    }
}
