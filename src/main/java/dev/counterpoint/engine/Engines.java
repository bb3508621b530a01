package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.Request;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** All engines of one run of the program: made once, closed at its end. */
public final class Engines implements AutoCloseable {
    private final EnginePool pool;

    /** Engines from this pool. */
    public Engines(EnginePool pool) {
        this.pool = pool;
    }

    /**
     * The engines of this installation, with folders and log in their usual places.
     *
     * @param home the application's folder; null in a build
     * @param spares whether, when one was taken, the next is started ahead of need
     * @throws EngineException.Died if the TLA+ tools are not there
     */
    public static Engines usual(@Nullable Path home, boolean spares) {
        return new Engines(
                new EnginePool(
                        EngineHome.settings(home),
                        new EngineFolders(EngineFolders.usualRoot()),
                        new EngineLog(logFolder(), Clock.systemUTC()),
                        spares));
    }

    /** Where the program's log is. */
    public static Path logFolder() {
        return EngineLog.usualFolder(
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                System.getProperty("os.name"));
    }

    /** Starts the first ahead of need, and sweeps up after killed runs. */
    public void warm() {
        pool.warm();
    }

    /** An explorer; its process is started with the first question. */
    public Explorer explorer() {
        return new ProcessExplorer(pool);
    }

    /**
     * An engine for one check, started now.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @throws EngineException.Died if it cannot be started
     */
    public CheckEngine checkEngine(long heapBytes) {
        return new ProcessCheckEngine(pool.take(heapBytes));
    }

    /**
     * An engine for one check that goes beyond one process: what the tools' strings are numbered is
     * written in a checkpoint or told by a server, so none may be numbered before.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @throws EngineException.Died if it cannot be started
     */
    public CheckEngine coldCheckEngine(long heapBytes) {
        return new ProcessCheckEngine(pool.takeCold(heapBytes));
    }

    /**
     * An engine that works for a check elsewhere.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @param listener hears of all events but the last, on the thread that reads them
     * @throws EngineException.Died if it cannot be started
     */
    public WorkerEngine worker(
            Request.Work request, long heapBytes, Consumer<CheckEvent> listener) {
        EngineProcess engine = pool.takeCold(heapBytes);
        return new WorkerEngine(engine, engine.work(request, listener));
    }

    /** Ends the spare and removes all files; explorers and checks are to be closed before. */
    @Override
    public void close() {
        pool.close();
    }
}
