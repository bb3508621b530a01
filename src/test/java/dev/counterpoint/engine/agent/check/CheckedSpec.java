package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.CheckEngine;
import dev.counterpoint.engine.EngineFolders;
import dev.counterpoint.engine.EngineLog;
import dev.counterpoint.engine.EngineProcess;
import dev.counterpoint.engine.ProcessCheckEngine;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.StatesFile;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** What a check of one of the tests' specs told, in a real engine. */
final class CheckedSpec {
    static final CheckOptions OPTIONS = new CheckOptions(1, true, true, 100_000, 1L << 30);

    final List<CheckEvent> events;
    final CheckEvent.Finished finished;
    final List<State> states = new ArrayList<>();
    final List<Integer> initialStates = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    final List<String> transitions = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();

    private CheckedSpec(List<CheckEvent> events, CheckEvent.Finished finished) {
        this.events = events;
        this.finished = finished;
        for (CheckEvent event : events) {
            if (event instanceof CheckEvent.Graph(GraphDelta delta)) {
                add(delta);
            }
        }
    }

    /** Checks a model, whose file lies beside the spec's. */
    static CheckedSpec check(String module, String model, CheckOptions options, Path folder)
            throws Exception {
        return check(source(module, model), options, folder, (engine, events) -> {});
    }

    /** Checks and meanwhile does something with the engine, knowing what it has told so far. */
    static CheckedSpec check(
            SpecSource source,
            CheckOptions options,
            Path folder,
            BiConsumer<CheckEngine, List<CheckEvent>> meanwhile)
            throws Exception {
        try (EngineFolders folders = new EngineFolders(folder.resolve("engines"));
                CheckEngine engine =
                        new ProcessCheckEngine(
                                EngineProcess.start(
                                        RealEngines.settings(),
                                        folders,
                                        new EngineLog(folder.resolve("log"), Clock.systemUTC())))) {
            List<CheckEvent> events = new CopyOnWriteArrayList<>();
            CompletableFuture<CheckEvent.Finished> end = engine.check(source, options, events::add);
            meanwhile.accept(engine, events);
            CheckedSpec checked = new CheckedSpec(events, end.get(120, TimeUnit.SECONDS));
            checked.readStates();
            return checked;
        }
    }

    static SpecSource source(String module, String model) throws IOException {
        Path spec = resource(module + ".tla");
        return new SpecSource(
                spec,
                module,
                Map.of(),
                model + ".cfg",
                Files.readString(resource(model + ".cfg")),
                List.of(),
                List.of());
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    CheckedSpec.class
                            .getResource("/dev/counterpoint/engine/check/" + name)
                            .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    CheckEvent.@Nullable Violation violation() {
        return events.stream()
                .filter(CheckEvent.Violation.class::isInstance)
                .map(CheckEvent.Violation.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The violation there must be. */
    CheckEvent.Violation violated() {
        return Objects.requireNonNull(violation());
    }

    /** The trace there must be. */
    Trace trace() {
        return Objects.requireNonNull(violated().trace());
    }

    List<String> lines() {
        return events.stream()
                .filter(CheckEvent.Log.class::isInstance)
                .map(e -> ((CheckEvent.Log) e).line())
                .toList();
    }

    /** The names of the steps that lead from state to state somewhere in the graph. */
    List<String> stepNames() {
        return labels.stream().map(label -> label.step().toString()).sorted().toList();
    }

    private void add(GraphDelta delta) {
        for (long offset : delta.stateOffsets()) {
            offsets.add(offset);
        }
        for (int initial : delta.initialStates()) {
            initialStates.add(initial);
        }
        labels.addAll(delta.labels());
        for (int i = 0; i < delta.sources().length; i++) {
            int target = delta.targets()[i];
            if (target >= offsets.size()) {
                throw new AssertionError("a transition came before its state " + target);
            }
            transitions.add(
                    delta.sources()[i]
                            + " -> "
                            + target
                            + " "
                            + labels.get(delta.labelNumbers()[i]).step());
        }
    }

    private void readStates() {
        for (CheckEvent event : events) {
            if (event instanceof CheckEvent.Started(List<String> variables, Path file)
                    && file != null) {
                try (StatesFile recorded = new StatesFile(variables, file)) {
                    offsets.forEach(offset -> states.add(recorded.read(offset)));
                }
            }
        }
    }
}
