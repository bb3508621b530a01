package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.protocol.Figures;
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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Chooses what to check, checks it, and tells how it goes. */
public final class RunViewModel implements AutoCloseable {
    /** Seeds are numbers that people can type again. */
    private static final int MOST_SEEDS = 1_000_000_000;

    private final Threads threads;
    private final Supplier<Beside> beside;
    private final LongSupplier millis;

    private final ObservableList<ModelEntry> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelEntry> model = new SimpleObjectProperty<>();
    private final StringProperty budget = new SimpleStringProperty("60 s");
    private final SearchViewModel search;
    private final IntegerProperty workers = new SimpleIntegerProperty(0);
    private final StringProperty heap = new SimpleStringProperty("");

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(Figures.NONE);
    private final Samples none = new Samples();
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RecordedGraph> recorded =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ObservableList<String> printed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Attempt> shown = new ReadOnlyObjectWrapper<>();
    private final RunQueue queue;
    private final BooleanBinding ready;
    private final Command check;
    private final Command next;
    private final Command all;
    private final Command stop;
    private final Command pause;

    /**
     * With what checks are given beside their model, asked at each check, and a clock in
     * milliseconds; how models are explored is not remembered.
     */
    public RunViewModel(
            Checks checks, Threads threads, Supplier<Beside> beside, LongSupplier millis) {
        this(checks, threads, beside, millis, null);
    }

    /** Remembering how each model is explored. */
    public RunViewModel(
            Checks checks,
            Threads threads,
            Supplier<Beside> beside,
            LongSupplier millis,
            @Nullable SearchMemory memory) {
        search = new SearchViewModel(memory);
        model.addListener((o, was, is) -> search.show(is == null ? null : is.config()));
        queue = new RunQueue(checks, this::beginning);
        queue.ended().addListener((o, was, is) -> queue.letGo(is, shown.get()));
        this.threads = threads;
        this.beside = beside;
        this.millis = millis;
        ready =
                Bindings.createBooleanBinding(
                        () ->
                                model.get() != null
                                        && budgetProblem() == null
                                        && heapProblem() == null
                                        && search.choice().get().isRight(),
                        model,
                        budget,
                        heap,
                        search.choice());
        check =
                Command.when(
                        "run.check",
                        "Check",
                        "fth-play",
                        "Shortcut+ENTER",
                        ready.and(queue.busy().not()),
                        this::start);
        next =
                Command.when(
                        "run.queue",
                        "Check after the Others",
                        "fth-plus",
                        "Shortcut+Alt+ENTER",
                        ready,
                        this::start);
        all =
                Command.when(
                        "run.check-all",
                        "Check All Models",
                        "fth-fast-forward",
                        null,
                        ready,
                        this::enqueueAll);
        pause =
                Command.when(
                        "run.pause",
                        "Pause or Go On",
                        "fth-pause",
                        null,
                        running,
                        this::pauseOrGoOn);
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

    /** How the chosen model is explored. */
    public SearchViewModel search() {
        return search;
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

    /** Whether the check that is shown is under way. */
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
        Attempt now = shown.get();
        return now == null ? none : now.samples();
    }

    /** The result of the check that is shown; null before the first, and before its end. */
    public ReadOnlyObjectProperty<@Nullable CheckResult> result() {
        return result.getReadOnlyProperty();
    }

    /** The states of the check that is shown, as long as they are kept; set before it begins. */
    public ReadOnlyObjectProperty<@Nullable RecordedGraph> recorded() {
        return recorded.getReadOnlyProperty();
    }

    /** What the tools printed, newest last, the first lines dropped where they are many. */
    public ObservableList<String> log() {
        return log;
    }

    /** What the spec printed with {@code Print} and {@code PrintT}, as {@link #log}. */
    public ObservableList<String> printed() {
        return printed;
    }

    /** The check that is shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Attempt> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The checks that wait, run and have ended. */
    public RunQueue queue() {
        return queue;
    }

    /** Starts a check. */
    public Command check() {
        return check;
    }

    /** Puts a check of the chosen model behind those that run and wait. */
    public Command next() {
        return next;
    }

    /** Puts a check of each model there. */
    public Command all() {
        return all;
    }

    /** Lets it wait where it is, or go on. */
    public Command pause() {
        return pause;
    }

    /** Stops it. */
    public Command stop() {
        return stop;
    }

    /** What can be done here. */
    public List<Command> commands() {
        return List.of(check, next, all, pause, stop);
    }

    private void start() {
        ModelEntry entry = model.get();
        if (entry != null) {
            enqueue(entry, request(entry), false);
        }
    }

    private void enqueueAll() {
        models.forEach(entry -> enqueue(entry, request(entry), false));
    }

    private void enqueue(ModelEntry entry, CheckRequest request, boolean onSave) {
        queue.add(new Attempt(entry, request, onSave, threads, millis));
    }

    /**
     * A file of the spec was saved: the chosen model is checked within this budget, in place of
     * what an earlier save began.
     */
    public void checkOnSave(Duration within) {
        ModelEntry entry = model.get();
        if (entry != null && heapProblem() == null && search.choice().get().isRight()) {
            queue.supersede();
            enqueue(entry, request(entry, within), true);
        }
    }

    /** Shows a check's figures and, where it has ended, its result. */
    public void show(Attempt attempt) {
        if (attempt.equals(shown.get())) {
            return;
        }
        Attempt before = shown.get();
        if (before != null) {
            Bindings.unbindContent(log, before.lines());
            Bindings.unbindContent(printed, before.printedLines());
        }
        recorded.set(attempt.recorded());
        figures.unbind();
        shown.set(attempt);
        Bindings.bindContent(log, attempt.lines());
        Bindings.bindContent(printed, attempt.printedLines());
        running.bind(attempt.state().isEqualTo(Attempt.State.RUNNING));
        activity.bind(attempt.activity());
        figures.bind(attempt.figures());
        result.bind(attempt.result());
    }

    /** What begins is shown, unless another is under way that is looked at. */
    private void beginning(Attempt attempt) {
        Attempt now = shown.get();
        if (now == null || !now.isRunning()) {
            show(attempt);
        }
    }

    /** What a check that began now would be given; null where no model is chosen. */
    public @Nullable CheckRequest request() {
        ModelEntry entry = model.get();
        return entry == null ? null : request(entry);
    }

    private CheckRequest request(ModelEntry entry) {
        return request(entry, Amounts.time(budget.get()).orElse(null));
    }

    private CheckRequest request(ModelEntry entry, @Nullable Duration time) {
        Beside given = beside.get();
        SearchChoice how =
                entry.equals(model.get()) ? search.choice().get() : search.of(entry.config());
        return CheckRequest.of(entry.spec(), entry.choice(given.models().get(entry.config())))
                .budget(time)
                .workers(how.workers(workers.get()))
                .heap(Amounts.memory(heap.get()).orElse(0L))
                .libraries(given.libraries())
                .trusted(given.trusted())
                .overlays(given.overlays())
                .recordGraph(true)
                .search(
                        how.search(
                                time != null, ThreadLocalRandom.current().nextInt(1, MOST_SEEDS)))
                .disk(how.disk())
                .coverage(how.coverage())
                .build();
    }

    private void pauseOrGoOn() {
        Attempt now = shown.get();
        if (now != null) {
            now.pauseOrGoOn();
        }
    }

    private void stopRunning() {
        Attempt now = shown.get();
        if (now != null) {
            now.stop();
        }
    }

    /** Shows what has come since the last time; the view calls it a few times a second. */
    public void beat() {
        queue.beat();
    }

    /** Stops what runs and lets go of the recorded states. */
    @Override
    public void close() {
        Attempt last = shown.get();
        queue.close();
        if (last != null) {
            last.close();
        }
    }
}
