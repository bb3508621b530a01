package dev.counterpoint.engine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts engines, one ahead of need: who takes the spare finds it with its classes loaded. The next
 * spare is started a moment later, so that it does not compete with the work at hand. Safe for use
 * by several threads.
 */
public final class EnginePool implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final EngineSettings settings;
    private final EngineFolders folders;
    private final EngineLog log;
    private final boolean spares;
    private @Nullable EngineProcess spare;
    private boolean closed;

    /**
     * @param spares whether the next spare is started when one was taken; not worth it for a
     *     program that needs one engine
     */
    public EnginePool(
            EngineSettings settings, EngineFolders folders, EngineLog log, boolean spares) {
        this.settings = settings;
        this.folders = folders;
        this.log = log;
        this.spares = spares;
    }

    /** Starts the first spare now and removes what killed runs left behind. */
    public void warm() {
        start();
        CompletableFuture.runAsync(folders::sweep);
    }

    /**
     * An engine that nobody else has.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @throws EngineException.Died if none can be started
     */
    public EngineProcess take(long heapBytes) {
        EngineProcess ready = heapBytes == 0 ? takeSpare() : null;
        if (spares) {
            CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::start);
        }
        return ready != null ? ready : start(heapBytes);
    }

    /**
     * An engine that nobody else has, and whose tools have not read a word yet.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @throws EngineException.Died if it cannot be started
     */
    public EngineProcess takeCold(long heapBytes) {
        return EngineProcess.start(sized(heapBytes).cold(), folders, log);
    }

    private EngineProcess start(long heapBytes) {
        return EngineProcess.start(sized(heapBytes), folders, log);
    }

    private EngineSettings sized(long heapBytes) {
        return heapBytes == 0 ? settings : settings.withHeap(heapBytes);
    }

    private synchronized @Nullable EngineProcess takeSpare() {
        EngineProcess ready = spare;
        spare = null;
        if (ready != null && !ready.isAlive()) {
            ready.close();
            return null;
        }
        return ready;
    }

    private synchronized void start() {
        if (closed || (spare != null && spare.isAlive())) {
            return;
        }
        try {
            spare = start(0);
        } catch (EngineException e) {
            // Whoever needs an engine will hear of it.
            spare = null;
        }
    }

    /** Ends the spare and removes all engines' folders. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (spare != null) {
                spare.close();
                spare = null;
            }
        }
        folders.close();
    }
}
