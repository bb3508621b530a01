package dev.counterpoint.library;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.trim.Kinds;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Replays schedules against the specs as they now are. Those of the same spec and model are asked
 * of one engine, which reads the spec once. It works on the caller's thread.
 */
public final class ReplayService {
    private final Supplier<Explorer> explorers;

    /** With where engines come from; one is taken for each call and closed at its end. */
    public ReplayService(Supplier<Explorer> explorers) {
        this.explorers = explorers;
    }

    /**
     * Replays them.
     *
     * @param told hears of each as soon as it is known, in an order of its own
     * @return what became of each, in the order of the schedules
     */
    public List<Replayed> replay(
            List<Schedule> schedules, ReplaySettings settings, Consumer<Replayed> told) {
        return replay(schedules, settings, told, () -> false);
    }

    /**
     * The same, until it is stopped: then what became of those that were replayed before.
     *
     * @param stopped asked before each
     */
    public List<Replayed> replay(
            List<Schedule> schedules,
            ReplaySettings settings,
            Consumer<Replayed> told,
            BooleanSupplier stopped) {
        Map<Schedule, Replayed> known = new LinkedHashMap<>();
        Map<Model, List<Schedule>> byModel = new LinkedHashMap<>();
        Consumer<Replayed> hear =
                replayed -> {
                    known.put(replayed.schedule(), replayed);
                    told.accept(replayed);
                };
        for (Schedule schedule : schedules) {
            Model model = model(schedule, hear);
            if (model != null) {
                byModel.computeIfAbsent(model, m -> new ArrayList<>()).add(schedule);
            }
        }
        if (!byModel.isEmpty()) {
            try (Explorer explorer = explorers.get()) {
                byModel.forEach(
                        (model, mine) -> {
                            if (!stopped.getAsBoolean()) {
                                replay(explorer, model, mine, settings, hear, stopped);
                            }
                        });
            }
        }
        return schedules.stream().filter(known::containsKey).map(known::get).toList();
    }

    /** What one engine reads. */
    private record Model(Path spec, ModelChoice choice) {}

    private static @Nullable Model model(Schedule schedule, Consumer<Replayed> hear) {
        Path spec = schedule.places().spec();
        if (spec == null) {
            hear.accept(
                    new ReplayWords(schedule)
                            .unplaced(
                                    Outcome.DOES_NOT_APPLY,
                                    Kind.EVALUATION,
                                    schedule.trace().meta().spec() == null
                                            ? "it does not say of which spec it is."
                                            : "its spec "
                                                    + schedule.trace().meta().spec()
                                                    + " is not there."));
            return null;
        }
        ModelChoice choice = schedule.places().model(spec);
        if (choice == null) {
            hear.accept(
                    new ReplayWords(schedule)
                            .unplaced(
                                    Outcome.FAILED,
                                    Kind.CONFIGURATION,
                                    "its model "
                                            + schedule.trace().meta().config()
                                            + " is not there."));
            return null;
        }
        return new Model(spec, choice);
    }

    private static void replay(
            Explorer explorer,
            Model model,
            List<Schedule> schedules,
            ReplaySettings settings,
            Consumer<Replayed> hear,
            BooleanSupplier stopped) {
        List<Path> libraries = new ArrayList<>(settings.libraries());
        libraries.addAll(ProjectSettings.of(model.spec).libraries());
        ReadyModel.Reading reading =
                ReadyModel.read(
                        CheckRequest.of(model.spec, model.choice)
                                .libraries(libraries)
                                .trusted(settings.trusted())
                                .overlays(settings.overlays())
                                .build());
        ReadyModel ready = reading.model();
        if (ready == null) {
            failAll(schedules, reading.kind(), reading.errors(), hear);
            return;
        }
        List<Diagnostic> errors;
        try {
            errors =
                    explorer.load(ready.source()).join().diagnostics().stream()
                            .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                            .toList();
        } catch (CompletionException e) {
            failAll(schedules, Kind.INTERNAL, List.of(error(EngineException.cause(e))), hear);
            return;
        }
        if (!errors.isEmpty()) {
            failAll(schedules, Kinds.of(errors), errors, hear);
            return;
        }
        for (Schedule schedule : schedules) {
            if (!stopped.getAsBoolean()) {
                hear.accept(replay(explorer, schedule, ready, settings));
            }
        }
    }

    private static void failAll(
            List<Schedule> schedules, Kind kind, List<Diagnostic> errors, Consumer<Replayed> hear) {
        schedules.forEach(s -> hear.accept(new ReplayWords(s).failed(kind, errors)));
    }

    private static Replayed replay(
            Explorer explorer, Schedule schedule, ReadyModel ready, ReplaySettings settings) {
        ReplayWords words = new ReplayWords(schedule);
        ReplayTask task =
                new ReplayTask(
                        schedule.trace().trace(),
                        schedule.aim(),
                        schedule.property(),
                        settings.withTraces());
        CompletableFuture<Reply.ScheduleReplayed> asked = explorer.replaySchedule(task);
        try {
            return words.of(
                    asked.get(settings.budget().toMillis(), TimeUnit.MILLISECONDS).finding(),
                    ready);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return words.undecided(settings.budget());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            return words.undecided(settings.budget());
        } catch (ExecutionException e) {
            Kind kind =
                    e.getCause() instanceof EngineException.OutOfMemory
                            ? Kind.INCOMPLETE
                            : Kind.INTERNAL;
            return words.failed(kind, List.of(error(EngineException.cause(e))));
        }
    }

    private static Diagnostic error(@Nullable Throwable cause) {
        String message = cause == null ? null : cause.getMessage();
        return Diagnostic.error(
                "replay", message == null ? "The engine failed." : message, null, null);
    }
}
