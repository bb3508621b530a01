package dev.counterpoint.ui.trim;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Trims what is explored: when it is asked for, and by itself after a violation. One trimming at a
 * time; what is explored anew ends the one before.
 */
public final class TrimViewModel implements AutoCloseable {
    private static final Set<Kind> TRIMMED =
            EnumSet.of(Kind.INVARIANT, Kind.PROPERTY, Kind.DEADLOCK, Kind.ASSERT);

    /** How long it may take to find out each thing about a result. */
    private static final Duration STUDY = Duration.ofSeconds(3);

    private final Exploration exploration;
    private final Trims trims;
    private final TrimSource source;
    private final TrimPreferences preferences;
    private final Threads threads;
    private final SidesViewModel sides;
    private final SchedulesViewModel schedules;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyObjectWrapper<TrimFigures> figures =
            new ReadOnlyObjectWrapper<>(TrimFigures.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TrimResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TrimFindings> findings =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SmallerConstants.@Nullable Result> smaller =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<Trimmed> found = FXCollections.observableArrayList();
    private final Command trim;
    private final Command stop;
    private final Command turn;
    private @Nullable CompletableFuture<TrimRun> run;
    private int ticket;
    private boolean fresh;

    /** How far it is. */
    public enum Phase {
        /** Nothing was trimmed. */
        NONE,
        /** It goes on. */
        RUNNING,
        /** There is a result. */
        DONE,
        /** There is none. */
        FAILED
    }

    /** Of what is explored. */
    public TrimViewModel(
            Exploration exploration,
            Trims trims,
            TrimSource source,
            Explanations explanations,
            TrimPreferences preferences,
            Threads threads) {
        this.exploration = exploration;
        this.trims = trims;
        this.source = source;
        this.preferences = preferences;
        this.threads = threads;
        sides = new SidesViewModel(exploration, explanations, threads);
        schedules = new SchedulesViewModel(sides);
        trim =
                Command.when(
                        "trace.trim",
                        "Trim",
                        "fth-scissors",
                        "X",
                        exploration.cursor().route().isNotNull(),
                        () -> start(true));
        stop =
                Command.when(
                        "trace.trim-stop",
                        "Stop Trimming",
                        "fth-square",
                        "Shift+X",
                        phase.isEqualTo(Phase.RUNNING),
                        this::stop);
        turn =
                Command.when(
                        "trace.trim-turn",
                        "Original or Trimmed Trace",
                        "fth-repeat",
                        "O",
                        sides.different(),
                        sides::turn);
        exploration.counterexample().addListener((o, was, is) -> changed());
        exploration.recording().addListener((o, was, is) -> changed());
        exploration.cursor().route().addListener((o, was, is) -> begin());
        preferences.order().addListener((o, was, is) -> reordered());
    }

    private void changed() {
        if (sides.isOwn()) {
            return;
        }
        fresh = true;
        drop();
        sides.forget();
        clear();
        phase.set(Phase.NONE);
    }

    private void clear() {
        found.clear();
        result.set(null);
        findings.set(null);
        smaller.set(null);
        schedules.clear();
        problem.set("");
        figures.set(TrimFigures.NONE);
    }

    /** The route is what changes last. */
    private void begin() {
        Counterexample violation = exploration.counterexample().get();
        if (sides.isOwn() || !fresh || violation == null) {
            return;
        }
        fresh = false;
        if (preferences.automatic().get() && TRIMMED.contains(violation.kind())) {
            start(false);
        }
    }

    /** What is less important now may be worth a longer search. */
    private void reordered() {
        if (phase.get() == Phase.RUNNING || phase.get() == Phase.DONE) {
            start(true);
        }
    }

    private void start(boolean asked) {
        SidesViewModel.Original original = sides.begin(asked);
        if (original == null) {
            return;
        }
        drop();
        clear();
        int seconds =
                asked ? preferences.askedSeconds().get() : preferences.automaticSeconds().get();
        TrimRequest request =
                source.request(
                        original.violation(),
                        original.trace(),
                        preferences.order().get(),
                        Duration.ofSeconds(seconds));
        if (request == null) {
            fail("There is no model to trim this trace for: open its spec and choose a model.");
            return;
        }
        phase.set(Phase.RUNNING);
        begin(request, ++ticket);
    }

    private void begin(TrimRequest request, int mine) {
        TrimListener listener =
                new TrimListener() {
                    @Override
                    public void found(Trimmed trimmed) {
                        heard(mine, () -> take(trimmed));
                    }

                    @Override
                    public void progress(TrimFigures now) {
                        heard(mine, () -> figures.set(now));
                    }
                };
        CompletableFuture<TrimRun> starting =
                CompletableFuture.supplyAsync(
                        () -> trims.start(request, listener), threads.background());
        run = starting;
        starting.whenComplete(
                (started, error) -> {
                    if (error != null) {
                        heard(mine, () -> fail("The engine for trimming could not be started."));
                        return;
                    }
                    started.result().whenComplete((ended, never) -> end(started, ended, mine));
                });
    }

    /** The engine that trimmed is asked what it knows of the result before it goes. */
    private void end(TrimRun of, TrimResult came, int mine) {
        TrimResult ended = came.failure() == null ? Settled.of(came) : came;
        heard(mine, () -> end(ended));
        if (ended.failure() != null) {
            of.close();
            return;
        }
        CompletableFuture.supplyAsync(() -> of.explain(ended, STUDY), threads.background())
                .whenComplete(
                        (known, unknown) -> {
                            if (known != null) {
                                heard(mine, () -> findings.set(known));
                            }
                            others(of, ended, mine);
                        });
    }

    /** What is as good comes after what explains the best. */
    private void others(TrimRun of, TrimResult ended, int mine) {
        Trace best = ended.best().trace();
        of.study(TrimStudy.Topic.ALL, best, STUDY)
                .whenComplete(
                        (all, none) -> {
                            of.close();
                            heard(mine, () -> schedules.show(all, best));
                            heard(mine, () -> shrink(ended, mine));
                        });
    }

    /** The constants come last, as each attempt is a search of its own. */
    private void shrink(TrimResult ended, int mine) {
        CompletableFuture.supplyAsync(
                        () -> trims.smaller(ended, ended.request().budget()), threads.background())
                .thenAccept(found -> heard(mine, () -> smaller.set(found)));
    }

    private void heard(int of, Runnable change) {
        threads.fx()
                .execute(
                        () -> {
                            if (of == ticket) {
                                change.run();
                            }
                        });
    }

    private void take(Trimmed trimmed) {
        found.add(trimmed);
        if (Settled.isBetter(found.getFirst(), trimmed)) {
            sides.offer(trimmed.trace());
        }
    }

    private void end(TrimResult ended) {
        if (ended.failure() != null) {
            fail(
                    ended.failure().errors().stream()
                            .map(Diagnostic::message)
                            .collect(Collectors.joining(" ")));
            return;
        }
        found.setAll(ended.found());
        figures.set(ended.best().figures());
        SidesViewModel.Original original = sides.original();
        Counterexample named = Retelling.of(ended);
        if (original != null && original.violation() == null && named != null) {
            sides.offer(named);
        } else {
            TraceFile file = ended.file();
            sides.offer(ended.best().trace(), file == null ? null : file.alias());
        }
        result.set(ended);
        phase.set(Phase.DONE);
    }

    /** What does not hold is not left on the screen. */
    private void fail(String sentence) {
        if (sides.side().get() != Side.ORIGINAL) {
            sides.choose(Side.ORIGINAL);
        }
        problem.set(sentence);
        phase.set(Phase.FAILED);
    }

    /** Ends it; the best so far stays. */
    private void stop() {
        CompletableFuture<TrimRun> now = run;
        if (now != null) {
            now.thenAccept(TrimRun::stop);
        }
    }

    private void drop() {
        ticket++;
        CompletableFuture<TrimRun> now = run;
        run = null;
        if (now != null) {
            now.thenAcceptAsync(TrimRun::close, threads.background());
        }
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** How much was looked at. */
    public ReadOnlyObjectProperty<TrimFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** What was found so far: the trace as given first, the best last. */
    public ObservableList<Trimmed> found() {
        return found;
    }

    /** What came of it; null before its end, and where it failed. */
    public ReadOnlyObjectProperty<@Nullable TrimResult> result() {
        return result.getReadOnlyProperty();
    }

    /** What was found out about the result; null before that is known. */
    public ReadOnlyObjectProperty<@Nullable TrimFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    /** With which smaller constants the model still fails; null before that is known. */
    public ReadOnlyObjectProperty<SmallerConstants.@Nullable Result> smaller() {
        return smaller.getReadOnlyProperty();
    }

    /** Why there is no result; empty where there is one. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The counterexamples that are as good. */
    public SchedulesViewModel schedules() {
        return schedules;
    }

    /** The trace before and after. */
    public SidesViewModel sides() {
        return sides;
    }

    /** How the user wants it. */
    public TrimPreferences preferences() {
        return preferences;
    }

    /** Trims what is explored. */
    public Command trim() {
        return trim;
    }

    /** Ends it and keeps the best so far. */
    public Command stopping() {
        return stop;
    }

    /** All that can be done here. */
    public List<Command> commands() {
        return List.of(trim, stop, turn);
    }

    /** Whether a trimming goes on. */
    public boolean isRunning() {
        return phase.get() == Phase.RUNNING;
    }

    @Override
    public void close() {
        drop();
    }
}
