package dev.counterpoint.ui.run;

import dev.counterpoint.check.ActionCounts;
import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One check: it waits, runs and ends; heard on the engine's thread, shown on FX. */
public final class Attempt implements CheckListener, AutoCloseable {
    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        ENDED,
        /** It was given up; what it found is of no interest. */
        CANCELLED
    }

    private static final String STOPPING = "Stopping";
    private static final String PAUSED = "Paused";

    private final ModelEntry entry;
    private final CheckRequest request;
    private final boolean onSave;
    private final Threads threads;
    private final LongSupplier millis;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(Figures.NONE);
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result =
            new ReadOnlyObjectWrapper<>();
    private final Samples samples = new Samples();
    private final LogLines log = new LogLines();
    private final LogLines printed = new LogLines();
    private final RecordedGraph graph = new RecordedGraph();
    private final ActionCounts actions = new ActionCounts();
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile Figures latest = Figures.NONE;
    private volatile boolean started;
    private volatile long memory;
    private volatile long mostMemory;
    private @Nullable CheckRun run;
    private long began;
    private long took;
    private boolean closed;
    private boolean paused;
    private long pausedAt;
    private long pausedFor;

    Attempt(
            ModelEntry entry,
            CheckRequest request,
            boolean onSave,
            Threads threads,
            LongSupplier millis) {
        this.entry = entry;
        this.request = request;
        this.onSave = onSave;
        this.threads = threads;
        this.millis = millis;
    }

    /** The model's name. */
    public String name() {
        return entry.name();
    }

    /** What is checked. */
    public CheckRequest request() {
        return request;
    }

    /** Whether nobody asked for it but a file was saved. */
    public boolean isOnSave() {
        return onSave;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    /** What is being done now, in words. */
    ReadOnlyStringProperty activity() {
        return activity.getReadOnlyProperty();
    }

    /** The newest figures. */
    public ReadOnlyObjectProperty<Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Its result; null before its end. */
    public ReadOnlyObjectProperty<@Nullable CheckResult> result() {
        return result.getReadOnlyProperty();
    }

    /** How long it took by the clock, in milliseconds. */
    public long took() {
        return took;
    }

    /** What each action has given so far. */
    ActionCounts actions() {
        return actions;
    }

    /** Bytes of its engine's heap in use when it told of itself last; 0 before. */
    long memory() {
        return memory;
    }

    /** Bytes that its engine's heap may take. */
    long mostMemory() {
        return mostMemory;
    }

    Samples samples() {
        return samples;
    }

    ObservableList<String> lines() {
        return log.lines();
    }

    ObservableList<String> printedLines() {
        return printed.lines();
    }

    /** Its states; null where they were let go of. */
    public @Nullable RecordedGraph recorded() {
        return closed ? null : graph;
    }

    /** Whether it has ended and its states can be looked at. */
    boolean isRecorded() {
        return state.get() == State.ENDED && !closed && graph.graph().states() > 0;
    }

    void start(Checks checks, Consumer<Attempt> ended) {
        began = millis.getAsLong();
        state.set(State.RUNNING);
        activity.set("Reading " + request.spec().getFileName());
        CheckRun begun = checks.start(request, this);
        run = begun;
        begun.result()
                .whenCompleteAsync(
                        (value, error) -> {
                            finish(value, error);
                            ended.accept(this);
                        },
                        threads.fx());
    }

    /** Lets it wait where it is, or go on; its budget stands still meanwhile. */
    void pauseOrGoOn() {
        if (run == null || !isRunning() || activity.get().equals(STOPPING)) {
            return;
        }
        paused = !paused;
        long now = millis.getAsLong();
        if (paused) {
            pausedAt = now;
            activity.set(PAUSED);
        } else {
            pausedFor += now - pausedAt;
            activity.set("Exploring states");
        }
        run.pause(paused);
    }

    /** Asks it to stop: it ends with what it has found. */
    void stop() {
        if (run != null && isRunning()) {
            activity.set(STOPPING);
            run.stop();
        }
    }

    /** Gives it up. */
    void cancel() {
        boolean wasRunning = isRunning();
        state.set(State.CANCELLED);
        if (wasRunning && run != null) {
            run.stop();
        }
    }

    /** Shows what has come since the last time. */
    void beat() {
        pending.set(false);
        log.flush();
        printed.flush();
        Figures now = latest;
        if (!isRunning() || !started && now.generated() == 0) {
            return;
        }
        long clock = paused ? pausedAt : millis.getAsLong();
        long elapsed = Math.max(now.elapsedMillis(), clock - began - pausedFor);
        Figures shown = later(now, elapsed);
        samples.add(shown);
        figures.set(shown);
        if (!activity.get().equals(STOPPING) && !paused) {
            activity.set(
                    now.queued() == 0 && now.distinct() > 0
                            ? "Finishing: deciding temporal properties"
                            : "Exploring states");
        }
    }

    private static Figures later(Figures now, long elapsed) {
        return new Figures(
                now.generated(),
                now.distinct(),
                now.queued(),
                now.depth(),
                elapsed,
                now.behaviors());
    }

    private void finish(@Nullable CheckResult value, @Nullable Throwable error) {
        took = millis.getAsLong() - began;
        if (state.get() == State.CANCELLED) {
            close();
            return;
        }
        CheckResult end = value == null ? broken(error) : value;
        log.flush();
        printed.flush();
        samples.add(end.figures());
        figures.set(end.figures());
        activity.set("");
        state.set(State.ENDED);
        result.set(end);
    }

    private CheckResult broken(@Nullable Throwable error) {
        Throwable cause =
                error instanceof CompletionException && error.getCause() != null
                        ? error.getCause()
                        : error;
        String words = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        String sentence = "The check broke off. " + words;
        return CheckResult.of(request, Kind.INTERNAL)
                .figures(latest)
                .sentence(sentence.strip())
                .notProved("Nothing was checked.")
                .build();
    }

    @Override
    public void started(List<String> variables, Path statesFile) {
        graph.started(variables, statesFile);
        started = true;
        wake();
    }

    @Override
    public void memory(long used, long most) {
        memory = used;
        mostMemory = most;
    }

    @Override
    public void progress(Figures now) {
        latest = now;
        wake();
    }

    @Override
    public void graph(GraphDelta delta) {
        graph.graph(delta);
        actions.graph(delta);
    }

    @Override
    public void log(String line) {
        log.add(line);
    }

    @Override
    public void printed(String line) {
        printed.add(line);
    }

    private void wake() {
        if (pending.compareAndSet(false, true)) {
            threads.fx().execute(this::beat);
        }
    }

    /** Stops it where it runs and lets go of its states; its figures and its result stay. */
    @Override
    public void close() {
        closed = true;
        graph.close();
        if (run != null) {
            run.close();
        }
    }
}
