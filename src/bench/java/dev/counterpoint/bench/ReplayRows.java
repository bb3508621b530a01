package dev.counterpoint.bench;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.ReplayService;
import dev.counterpoint.library.ReplaySettings;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** 100 schedules of 30 steps after an edit, in a running IDE, against TLC up to its first state. */
final class ReplayRows {
    private static final int SCHEDULES = 100;
    private static final int STEPS = 30;
    private static final int RUNS = 7;

    /** A person types at least this long before the spec can be understood again. */
    private static final long PAUSE_MILLIS = 4_000;

    private static final double NANOS = 1e9;

    private final Path spec;
    private final Path config;
    private final Commands commands;

    private ReplayRows(Path home, Path project) {
        Path folder = project.resolve("sample-specs/lease");
        spec = folder.resolve("Lease.tla");
        config = folder.resolve("LeaseSkewed.cfg");
        commands = new Commands(home, folder);
    }

    static List<Comparison> rows(Path home, Path project) throws IOException, InterruptedException {
        ReplayRows rows = new ReplayRows(home, project);
        try (Engines engines = Engines.usual(home, true)) {
            engines.warm();
            List<Schedule> schedules = rows.schedules(engines);
            ReplayService replays = new ReplayService(engines::explorer);
            String text = Files.readString(rows.spec);
            String comment = text.replaceFirst("(?m)^====", "\\\\* edited\n====");
            String guarded = text.replaceFirst("(?m)^Tick ==", "Tick == faults < 2 /\\\\");
            return List.of(
                    rows.row(
                            "100 schedules of 30 steps, nothing to say",
                            replays,
                            schedules,
                            comment),
                    rows.row("the same, each with why it is fixed", replays, schedules, guarded));
        }
    }

    private Comparison row(
            String what, ReplayService replays, List<Schedule> schedules, String edited)
            throws IOException, InterruptedException {
        ReplaySettings settings = ReplaySettings.USUAL.with(Map.of("Lease", edited));
        return Comparison.of(
                what + ", against TLC's start and parsing",
                1.0,
                RUNS,
                () -> replayed(replays, schedules, settings),
                this::parsed);
    }

    private static double replayed(
            ReplayService replays, List<Schedule> schedules, ReplaySettings settings)
            throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        long start = System.nanoTime();
        List<Replayed> all = replays.replay(schedules, settings, one -> {});
        double seconds = (System.nanoTime() - start) / NANOS;
        if (all.size() != schedules.size()
                || all.stream().anyMatch(r -> r.outcome() == Outcome.FAILED)) {
            throw new IllegalStateException(all.getFirst().sentence());
        }
        return seconds;
    }

    /** Until plain TLC says that it begins to compute states. */
    private double parsed() throws IOException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(commands.plainTlc("Lease", "LeaseSkewed", 1))
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("Starting...")) {
                line = lines.readLine();
            }
            Objects.requireNonNull(line, "TLC did not start");
            return (System.nanoTime() - start) / NANOS;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Random walks, told as counterexamples of what they may or may not violate. */
    private List<Schedule> schedules(Engines engines) {
        ReadyModel ready =
                Objects.requireNonNull(
                        ReadyModel.read(CheckRequest.of(spec, new ModelChoice.File(config)).build())
                                .model());
        List<Schedule> schedules = new ArrayList<>();
        Random random = new Random(1);
        try (Explorer explorer = engines.explorer()) {
            explorer.load(ready.source()).join();
            List<State> initial = explorer.initialStates(100).join().states();
            for (int i = 0; i < SCHEDULES; i++) {
                Trace walk = walk(explorer, initial.get(random.nextInt(initial.size())), random);
                schedules.add(
                        new Schedule(
                                spec.resolveSibling("schedules").resolve(i + ".itf.json"),
                                new TraceFile(walk, meta()),
                                Incident.NONE));
            }
        }
        return schedules;
    }

    private static Trace walk(Explorer explorer, State first, Random random) {
        List<State> states = new ArrayList<>(List.of(first));
        List<Step> steps = new ArrayList<>();
        while (steps.size() < STEPS) {
            List<Reply.Successor> all =
                    explorer.successors(states.getLast(), 1_000).join().successors();
            Reply.Successor taken = all.get(random.nextInt(all.size()));
            steps.add(taken.step());
            states.add(taken.state());
        }
        return Trace.finite(states, steps);
    }

    private TraceMeta meta() {
        return TraceMeta.of(
                new TraceMeta.Property("invariant", "TypeOK", null, null, null, null, 0),
                spec.toString(),
                config.toString(),
                null,
                List.of(),
                null);
    }
}
