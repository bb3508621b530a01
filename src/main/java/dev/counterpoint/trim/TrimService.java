package dev.counterpoint.trim;

import dev.counterpoint.engine.Explorer;

import java.time.Duration;
import java.util.function.Supplier;

/** Trims traces, each with an engine of its own. */
public final class TrimService {
    private final Supplier<Explorer> explorers;

    /** With where engines come from. */
    public TrimService(Supplier<Explorer> explorers) {
        this.explorers = explorers;
    }

    /**
     * Makes the constants smaller as long as the property is violated, with an engine of its own;
     * takes its time.
     */
    public SmallerConstants.Result smaller(TrimResult result, Duration budget) {
        try (Explorer explorer = explorers.get()) {
            return new SmallerConstants(explorer, result, budget).find();
        }
    }

    /** Begins to trim a trace. */
    public TrimRun start(TrimRequest request, TrimListener listener) {
        LiveTrim trim = new LiveTrim(explorers.get(), request, listener);
        Thread.ofPlatform().daemon().name("trim").start(trim::run);
        return trim;
    }
}
