package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Chooses what to check, checks it, and tells how it goes. */
public final class RunViewModel implements AutoCloseable {
    private final Checks checks;
    private final Threads threads;
    private final Supplier<Beside> beside;
    private final LongSupplier millis;

    private final ObservableList<ModelEntry> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelEntry> model = new SimpleObjectProperty<>();
    private final StringProperty budget = new SimpleStringProperty("60 s");
    private final IntegerProperty workers = new SimpleIntegerProperty(0);
    private final StringProperty heap = new SimpleStringProperty("");

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(Figures.NONE);
    private final Samples samples = new Samples();
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RecordedGraph> recorded =
            new ReadOnlyObjectWrapper<>();
    private final LogLines log = new LogLines();
    private final BooleanBinding ready;
    private final Command check;
    private final Command stop;

    private @Nullable Attempt attempt;
    private @Nullable Attempt shown;

    /**
     * With what checks are given beside their model, asked at each check, and a clock in
     * milliseconds.
     */
    public RunViewModel(
            Checks checks, Threads threads, Supplier<Beside> beside, LongSupplier millis) {
        this.checks = checks;
        this.threads = threads;
        this.beside = beside;
        this.millis = millis;
        ready =
                Bindings.createBooleanBinding(
                        () ->
                                model.get() != null
                                        && budgetProblem() == null
                                        && heapProblem() == null,
                        model,
                        budget,
                        heap);
        check =
                Command.when(
                        "run.check",
                        "Check",
                        "fth-play",
                        "Shortcut+ENTER",
                        ready.and(running.not()),
                        this::start);
        stop =
                Command.when(
                        "run.stop",
                        "Stop",
                        "fth-square",
                        "Shortcut+PERIOD",
                        running,
                        this::stopRunning);
    }

    /** The models to choose from; the project keeps them. */
    public ObservableList<ModelEntry> models() {
        return models;
    }

    /** The model to check. */
    public ObjectProperty<@Nullable ModelEntry> model() {
        return model;
    }

    /** How long it may take, as the user writes it; empty for as long as it takes. */
    public StringProperty budget() {
        return budget;
    }

    /** How many threads; 0 for one a processor. */
    public IntegerProperty workers() {
        return workers;
    }

    /** How much memory, as the user writes it; empty for the usual. */
    public StringProperty heap() {
        return heap;
    }

    /** What is wrong with the budget, in words; null where nothing is. */
    public @Nullable String budgetProblem() {
        String text = budget.get().strip();
        return text.isEmpty() || Amounts.time(text).isPresent()
                ? null
                : "Write a time, such as 60 s or 5 min, or nothing for no limit.";
    }

    /** What is wrong with the memory, in words; null where nothing is. */
    public @Nullable String heapProblem() {
        String text = heap.get().strip();
        return text.isEmpty() || Amounts.memory(text).isPresent()
                ? null
                : "Write 512 MB or 2 GB, or nothing for the usual.";
    }

    /** Whether a check is under way. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** What is being done now, in words. */
    public ReadOnlyStringProperty activity() {
        return activity.getReadOnlyProperty();
    }

    /** The newest figures. */
    public ReadOnlyObjectProperty<Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** The course of the figures; it has changed when {@link #figures} changes. */
    public Samples samples() {
        return samples;
    }

    /** The last check's result; null before the first, and while one is under way. */
    public ReadOnlyObjectProperty<@Nullable CheckResult> result() {
        return result.getReadOnlyProperty();
    }

    /** The states of the check under way, or of the last one; set before it tells of any. */
    public ReadOnlyObjectProperty<@Nullable RecordedGraph> recorded() {
        return recorded.getReadOnlyProperty();
    }

    /** What the tools printed, newest last, the first lines dropped where they are many. */
    public ObservableList<String> log() {
        return log.lines();
    }

    /** Starts a check. */
    public Command check() {
        return check;
    }

    /** Stops it. */
    public Command stop() {
        return stop;
    }

    /** What can be done here. */
    public List<Command> commands() {
        return List.of(check, stop);
    }

    private void start() {
        ModelEntry entry = model.get();
        if (entry == null) {
            return;
        }
        CheckRequest request = request(entry);
        samples.clear();
        log.clear();
        figures.set(Figures.NONE);
        result.set(null);
        running.set(true);
        activity.set("Reading " + fileName(entry.spec()));
        Attempt begun = new Attempt();
        attempt = begun;
        recorded.set(begun.graph);
        begun.run = checks.start(request, begun);
        begun.run
                .result()
                .whenCompleteAsync(
                        (value, error) -> finish(begun, request, value, error), threads.fx());
    }

    /** What a check that began now would be given; null where no model is chosen. */
    public @Nullable CheckRequest request() {
        ModelEntry entry = model.get();
        return entry == null ? null : request(entry);
    }

    private CheckRequest request(ModelEntry entry) {
        Beside given = beside.get();
        Duration time = Amounts.time(budget.get()).orElse(null);
        return new CheckRequest(
                entry.spec(),
                entry.choice(given.models().get(entry.config())),
                time,
                workers.get(),
                Amounts.memory(heap.get()).orElse(0L),
                given.libraries(),
                given.trusted(),
                given.overlays(),
                null,
                true);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void stopRunning() {
        if (attempt != null && attempt.run != null) {
            activity.set("Stopping");
            attempt.run.stop();
        }
    }

    /** Shows what has come since the last time; the view calls it a few times a second. */
    public void beat() {
        if (attempt != null) {
            attempt.pending.set(false);
            show(attempt);
        }
    }

    private void show(Attempt from) {
        log.flush();
        Figures latest = from.latest;
        if (!from.started && latest.generated() == 0) {
            return;
        }
        long elapsed = Math.max(latest.elapsedMillis(), millis.getAsLong() - from.began);
        Figures now =
                new Figures(
                        latest.generated(),
                        latest.distinct(),
                        latest.queued(),
                        latest.depth(),
                        elapsed);
        samples.add(now);
        figures.set(now);
        if (!activity.get().equals("Stopping")) {
            activity.set(
                    latest.queued() == 0 && latest.distinct() > 0
                            ? "Finishing: deciding temporal properties"
                            : "Exploring states");
        }
    }

    private void finish(
            Attempt ended,
            CheckRequest request,
            @Nullable CheckResult value,
            @Nullable Throwable error) {
        if (ended != attempt) {
            ended.close();
            return;
        }
        CheckResult end = value == null ? broken(request, ended.latest, error) : value;
        log.flush();
        samples.add(end.figures());
        figures.set(end.figures());
        attempt = null;
        activity.set("");
        running.set(false);
        result.set(end);
        if (shown != null) {
            shown.close();
        }
        shown = ended;
    }

    private static CheckResult broken(
            CheckRequest request, Figures figures, @Nullable Throwable error) {
        Throwable cause =
                error instanceof CompletionException && error.getCause() != null
                        ? error.getCause()
                        : error;
        String words = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        String sentence = "The check broke off. " + words;
        return new CheckResult(
                request,
                Kind.INTERNAL,
                figures,
                List.of(),
                List.of(),
                sentence.strip(),
                "Nothing was checked.",
                "",
                null,
                "",
                "");
    }

    /** Stops what runs and lets go of the recorded states. */
    @Override
    public void close() {
        if (attempt != null) {
            attempt.close();
            attempt = null;
        }
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }

    /** One check; heard on the engine's thread, shown on FX. */
    private final class Attempt implements CheckListener, AutoCloseable {
        private final RecordedGraph graph = new RecordedGraph();
        private final AtomicBoolean pending = new AtomicBoolean();
        private final long began = millis.getAsLong();
        private volatile Figures latest = Figures.NONE;
        private volatile boolean started;
        private @Nullable CheckRun run;

        @Override
        public void started(List<String> variables, Path statesFile) {
            graph.started(variables, statesFile);
            started = true;
            wake();
        }

        @Override
        public void progress(Figures now) {
            latest = now;
            wake();
        }

        @Override
        public void graph(GraphDelta delta) {
            graph.graph(delta);
        }

        @Override
        public void log(String line) {
            log.add(line);
        }

        private void wake() {
            if (pending.compareAndSet(false, true)) {
                threads.fx().execute(this::heard);
            }
        }

        private void heard() {
            if (attempt == this) {
                beat();
            }
        }

        @Override
        public void close() {
            graph.close();
            if (run != null) {
                run.close();
            }
        }
    }
}
