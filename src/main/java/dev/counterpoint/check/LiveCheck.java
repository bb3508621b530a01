package dev.counterpoint.check;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A check from its request to its result, on a thread of its own. */
final class LiveCheck implements CheckRun {
    /** At most this many states are drawn; the check itself goes on. */
    private static final int GRAPH_STATES = 5_000_000;

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Checkers checkers;
    private final CheckRequest request;
    private final CheckListener listener;
    private final RunClock clock = new RunClock();
    private final CompletableFuture<CheckResult> result = new CompletableFuture<>();
    private final Told told = new Told();
    private volatile Figures figures = Figures.NONE;
    private volatile @Nullable Ending ending;
    private Checkers.@Nullable Checker checker;
    private boolean closed;

    LiveCheck(Checkers checkers, CheckRequest request, CheckListener listener) {
        this.checkers = checkers;
        this.request = request;
        this.listener = listener;
    }

    /** Runs to the end; never throws. */
    void run() {
        try {
            result.complete(check());
        } catch (RuntimeException e) {
            result.complete(
                    Judgement.failed(
                            request,
                            Kind.INTERNAL,
                            List.of(
                                    Diagnostic.error(
                                            "internal",
                                            "The check failed inside: " + e,
                                            null,
                                            null))));
        }
    }

    private CheckResult check() {
        Preparation prepared;
        try {
            prepared = Preparation.of(request);
        } catch (MissingModel e) {
            return Judgement.failed(request, e.kind(), new ModelOffer(checkers, request).answer(e));
        } catch (Refusal e) {
            return Judgement.failed(request, e.kind(), e.diagnostics());
        }
        Judgement judgement = new Judgement(request, prepared, told);
        if (left() <= 0) {
            return judgement.incomplete(figures, Ending.BUDGET, List.of(), "");
        }
        Checkers.Checker running = start(prepared, prepared.source(), prepared.deadlock());
        if (running == null) {
            return judgement.incomplete(figures, Ending.ASKED, List.of(), "");
        }
        try {
            CheckEvent.Finished finished = await(running);
            Set<String> before = Set.of();
            while (isMoreToDecide(finished, before, prepared)) {
                before = violated();
                Checkers.Checker next =
                        start(
                                prepared,
                                prepared.without(before),
                                prepared.deadlock() && !hasDeadlock());
                if (next == null) {
                    break;
                }
                running.close();
                running = next;
                finished = await(running);
            }
            return judgement.of(finished, ending, figures, running, left());
        } catch (EngineException.OutOfMemory e) {
            return without(judgement, running, Ending.MEMORY, List.of(told(e)));
        } catch (EngineException.Stopped e) {
            return without(judgement, running, ending == null ? Ending.ASKED : ending, List.of());
        } catch (EngineException e) {
            Ending why = ending;
            return why == null
                    ? Judgement.failed(request, Kind.INTERNAL, List.of(told(e)))
                    : without(judgement, running, why, List.of());
        } finally {
            running.end();
        }
    }

    /** The result where the engine did not live to tell it: what it told before counts. */
    private CheckResult without(
            Judgement judgement, Checkers.Checker gone, Ending why, List<Diagnostic> notes) {
        return told.violations().isEmpty()
                ? judgement.incomplete(figures, why, notes, gone.toolsVersion())
                : judgement.of(
                        new CheckEvent.Finished(Stage.STOPPED, false, figures, 0, notes),
                        why,
                        figures,
                        gone,
                        0);
    }

    /**
     * Whether TLC, which ends at the first temporal property that is violated, has to be asked for
     * the others.
     */
    private boolean isMoreToDecide(
            CheckEvent.Finished finished, Set<String> before, Preparation prepared) {
        boolean endedEarly =
                finished.stage() == Stage.CHECKED
                        && !finished.success()
                        && told.violations().stream()
                                .anyMatch(v -> v.kind() == ViolationKind.TEMPORAL_PROPERTY);
        return request.search().everyProperty()
                && endedEarly
                && ending == null
                && left() > 0
                && !violated().equals(before)
                && !violated().containsAll(prepared.properties());
    }

    /** The names of the properties that are violated so far. */
    private Set<String> violated() {
        return told.violations().stream()
                .flatMap(v -> v.properties().stream())
                .collect(Collectors.toSet());
    }

    private boolean hasDeadlock() {
        return told.violations().stream().anyMatch(v -> v.kind() == ViolationKind.DEADLOCK);
    }

    private Checkers.@Nullable Checker start(
            Preparation prepared, SpecSource source, boolean deadlock) {
        CheckOptions options =
                new CheckOptions(
                        request.threads(),
                        deadlock,
                        request.recordGraph(),
                        request.recordGraph() ? GRAPH_STATES : 0,
                        request.disk(),
                        request.search(),
                        name(prepared.model().alias()),
                        name(prepared.model().postcondition()),
                        request.coverage());
        synchronized (this) {
            if (closed || ending != null) {
                return null;
            }
            checker = checkers.start(source, options, request.heap(), this::hear);
            return checker;
        }
    }

    private static @Nullable String name(Model.@Nullable Entry entry) {
        return entry == null ? null : entry.name();
    }

    private void hear(CheckEvent event) {
        told.hear(event);
        switch (event) {
            case CheckEvent.Started e -> {
                if (e.statesFile() != null) {
                    listener.started(e.variables(), e.statesFile());
                }
            }
            case CheckEvent.Progress e -> {
                figures = e.figures();
                listener.memory(e.memory(), e.mostMemory());
                listener.progress(e.figures());
            }
            case CheckEvent.Graph e -> listener.graph(e.delta());
            case CheckEvent.Log e -> {
                listener.log(e.line());
                if (!e.tools()) {
                    listener.printed(e.line());
                }
            }
            case CheckEvent.Violation _, CheckEvent.CallStack _, CheckEvent.Coverage _ -> {}
            case CheckEvent.Finished e -> figures = e.figures();
        }
    }

    private CheckEvent.Finished await(Checkers.Checker running) {
        try {
            if (request.budget() == null) {
                return running.finished().get();
            }
            while (true) {
                try {
                    return running.finished().get(Math.max(1, left()), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Time goes on while it pauses, its budget does not.
                    if (left() <= 0) {
                        throw e;
                    }
                }
            }
        } catch (TimeoutException e) {
            ending = Ending.BUDGET;
            running.stop();
            return afterStop(running);
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Stopped("The check was interrupted.");
        }
    }

    private CheckEvent.Finished afterStop(Checkers.Checker running) {
        try {
            return running.finished().get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new EngineException.Stopped("The engine did not stop in time and was ended.");
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Stopped("The check was interrupted.");
        }
    }

    private static EngineException cause(ExecutionException e) {
        if (e.getCause() instanceof EngineException known) {
            return known;
        }
        return new EngineException.Internal("The engine failed: " + e.getCause());
    }

    private static Diagnostic told(EngineException e) {
        String message = e.getMessage() == null ? "The engine ended." : e.getMessage();
        return Diagnostic.error("engine", message, null, null);
    }

    /** Milliseconds of the budget that are left. */
    private long left() {
        Duration budget = request.budget();
        return budget == null ? Long.MAX_VALUE : budget.toMillis() - clock.millis();
    }

    @Override
    public void pause(boolean paused) {
        Checkers.Checker running;
        synchronized (this) {
            running = checker;
        }
        if (running != null) {
            clock.pause(paused);
            running.pause(paused);
        }
    }

    @Override
    public void stop() {
        Checkers.Checker running;
        synchronized (this) {
            if (ending == null) {
                ending = Ending.ASKED;
            }
            running = checker;
        }
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public CompletableFuture<CheckResult> result() {
        return result;
    }

    @Override
    public void close() {
        Checkers.Checker running;
        synchronized (this) {
            closed = true;
            running = checker;
        }
        if (running != null) {
            running.close();
        }
    }
}
