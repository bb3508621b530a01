package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Search;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to check and within which bounds.
 *
 * @param spec the module's file
 * @param model the {@code .cfg} to use, or what stands in its place
 * @param budget wall-clock time for all of it, parsing and liveness included; null for no bound
 * @param workers number of threads; 0 for one a processor
 * @param heap the checker's heap in bytes; 0 for the default
 * @param overlays unsaved texts by module name
 * @param deadlock whether a state without successors is a violation; null for what the model says
 * @param recordGraph whether the state graph is recorded
 * @param search how the states are explored
 * @param disk how many bytes the check may write for its own use
 * @param coverage whether it is counted how often each expression is evaluated, which takes time
 */
public record CheckRequest(
        Path spec,
        ModelChoice model,
        @Nullable Duration budget,
        int workers,
        long heap,
        List<Path> libraries,
        List<Path> trusted,
        Map<String, String> overlays,
        @Nullable Boolean deadlock,
        boolean recordGraph,
        Search search,
        long disk,
        boolean coverage) {
    /** What a check may write unless more is allowed. */
    public static final long DISK = 20L << 30;

    public CheckRequest {
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
        overlays = Map.copyOf(overlays);
    }

    /**
     * Breadth-first by one worker until the first violation, without a bound of time, unless the
     * builder is told otherwise.
     */
    public static CheckRequestBuilder of(Path spec, ModelChoice model) {
        return new CheckRequestBuilder(spec, model);
    }

    /** How many threads explore. */
    int threads() {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    /** Whether several explore at once, so that what is nearest need not be found first. */
    boolean isOfSeveral() {
        return search.mode() == Search.Mode.BREADTH_FIRST && (threads() > 1 || search.isShared());
    }

    /** Whether it is counted what the check exercises: all of it must pass through one process. */
    boolean isMeasured() {
        boolean goesOn = search.reach() instanceof Reach.Kept kept && kept.recover();
        return search.mode() == Search.Mode.BREADTH_FIRST && !search.isShared() && !goesOn;
    }

    /** To ask for nearly the same. */
    public CheckRequestBuilder but() {
        return new CheckRequestBuilder(spec, model)
                .budget(budget)
                .workers(workers)
                .heap(heap)
                .libraries(libraries)
                .trusted(trusted)
                .overlays(overlays)
                .deadlock(deadlock)
                .recordGraph(recordGraph)
                .search(search)
                .disk(disk)
                .coverage(coverage);
    }

    /** The same, with other places from which Java classes may be loaded. */
    public CheckRequest trusting(List<Path> places) {
        return but().trusted(places).build();
    }

    /** The same, counting how often each expression is evaluated or not. */
    public CheckRequest withCoverage(boolean counted) {
        return but().coverage(counted).build();
    }
}
