package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Search;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says what is to be checked, one thing after the other. */
public final class CheckRequestBuilder {
    private final Path spec;
    private final ModelChoice model;
    private @Nullable Duration budget;
    private int workers = 1;
    private long heap;
    private List<Path> libraries = List.of();
    private List<Path> trusted = List.of();
    private Map<String, String> overlays = Map.of();
    private @Nullable Boolean deadlock;
    private boolean recordGraph;
    private Search search = Search.BREADTH_FIRST;
    private long disk = CheckRequest.DISK;
    private boolean coverage;

    CheckRequestBuilder(Path spec, ModelChoice model) {
        this.spec = spec;
        this.model = model;
    }

    /** Wall-clock time for all of it; null for no bound. */
    public CheckRequestBuilder budget(@Nullable Duration budget) {
        this.budget = budget;
        return this;
    }

    /** Number of threads; 0 for one a processor. */
    public CheckRequestBuilder workers(int workers) {
        this.workers = workers;
        return this;
    }

    /** The checker's heap in bytes; 0 for the default. */
    public CheckRequestBuilder heap(long heap) {
        this.heap = heap;
        return this;
    }

    /** Where modules are looked for after the spec's own folder. */
    public CheckRequestBuilder libraries(List<Path> libraries) {
        this.libraries = libraries;
        return this;
    }

    /** Places from which Java classes may be run. */
    public CheckRequestBuilder trusted(List<Path> trusted) {
        this.trusted = trusted;
        return this;
    }

    /** Unsaved texts by module name. */
    public CheckRequestBuilder overlays(Map<String, String> overlays) {
        this.overlays = overlays;
        return this;
    }

    /** Whether a state without successors is a violation; null for what the model says. */
    public CheckRequestBuilder deadlock(@Nullable Boolean deadlock) {
        this.deadlock = deadlock;
        return this;
    }

    /** Whether the state graph is recorded. */
    public CheckRequestBuilder recordGraph(boolean recordGraph) {
        this.recordGraph = recordGraph;
        return this;
    }

    /** How the states are explored. */
    public CheckRequestBuilder search(Search search) {
        this.search = search;
        return this;
    }

    /** How many bytes the check may write for its own use. */
    public CheckRequestBuilder disk(long disk) {
        this.disk = disk;
        return this;
    }

    /** Whether it is counted how often each expression is evaluated. */
    public CheckRequestBuilder coverage(boolean coverage) {
        this.coverage = coverage;
        return this;
    }

    /** What is asked for. */
    public CheckRequest build() {
        return new CheckRequest(
                spec,
                model,
                budget,
                workers,
                heap,
                libraries,
                trusted,
                overlays,
                deadlock,
                recordGraph,
                search,
                disk,
                coverage);
    }
}
