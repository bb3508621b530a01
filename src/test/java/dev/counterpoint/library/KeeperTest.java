package dev.counterpoint.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.EnginePool;
import dev.counterpoint.engine.ProcessExplorer;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.library.Keeper.Kept.Known;
import dev.counterpoint.library.Keeper.Kept.Refused;
import dev.counterpoint.library.Keeper.Kept.Written;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A trace is kept, known again, replayed, fixed, and back, with a real engine. */
class KeeperTest {
    private static final String FAULTY =
            """
            ---- MODULE Two ----
            EXTENDS Naturals
            VARIABLES left, right
            Init == left = 0 /\\ right = 0
            Left(n) == left' = left + n /\\ UNCHANGED right
            Right(n) == right' = right + n /\\ UNCHANGED left
            Next == \\E n \\in 1..2 : Left(n) \\/ Right(n)
            Small == left + right < 3
            ====
            """;

    @TempDir private Path folder;
    @TempDir private Path engines;

    private static Step step(String action, int value) {
        return new Step(action, List.of(new Binding("n", IntegerValue.of(value))));
    }

    private static State state(int left, int right) {
        return new State(
                List.of("left", "right"), List.of(IntegerValue.of(left), IntegerValue.of(right)));
    }

    private static TraceFile trace(State middle, Step first, Step second) {
        Trace trace =
                Trace.finite(List.of(state(0, 0), middle, state(1, 2)), List.of(first, second));
        TraceMeta.Property small =
                new TraceMeta.Property("invariant", "Small", null, null, null, null, 0);
        return new TraceFile(trace, TraceMeta.of(small, "Two.tla", null, null, List.of(), null));
    }

    @Test
    void aTraceIsKeptOnceAndFollowedThroughItsSpecsChanges() throws Exception {
        Path spec = folder.resolve("specs").resolve("Two.tla");
        Files.createDirectories(folder.resolve("specs"));
        Files.writeString(folder.resolve("counterpoint.toml"), "");
        Files.writeString(spec, FAULTY);
        Path config = folder.resolve("specs").resolve("Small.cfg");
        Files.writeString(config, "INIT Init\nNEXT Next\nINVARIANT Small\n");
        CheckRequest check = CheckRequest.of(spec, new ModelChoice.File(config)).build();
        try (EnginePool pool = RealEngines.pool(engines, false)) {
            Keeper keeper = new Keeper(() -> new ProcessExplorer(pool));
            ReplayService replays = new ReplayService(() -> new ProcessExplorer(pool));
            Incident noted = Incident.NONE.withWords("Too much.", "", "ada", List.of());

            TraceFile one = trace(state(1, 0), step("Left", 1), step("Right", 2));
            assertThat(keeper.keep(one, check, "Too large", noted, Kept.DAY))
                    .isInstanceOfSatisfying(
                            Written.class,
                            w -> {
                                assertThat(w.schedule().file())
                                        .isEqualTo(folder.resolve("schedules/two-small.itf.json"));
                                assertThat(w.schedule().trace().meta().spec())
                                        .isEqualTo("../specs/Two.tla");
                                assertThat(w.schedule().trace().meta().config())
                                        .isEqualTo("../specs/Small.cfg");
                                assertThat(w.schedule().trace().meta().specDigest())
                                        .startsWith("sha256:");
                                assertThat(w.schedule().trace().meta().configDigest())
                                        .startsWith("sha256:");
                            });

            TraceFile other = trace(state(0, 2), step("Right", 2), step("Left", 1));
            assertThat(keeper.keep(other, check, null, noted, Kept.DAY))
                    .isInstanceOfSatisfying(
                            Known.class, k -> assertThat(k.same().title()).isEqualTo("Too large"));

            TraceFile none = trace(state(5, 5), step("Left", 5), step("Right", 2));
            assertThat(keeper.keep(none, check, null, noted, Kept.DAY)).isInstanceOf(Refused.class);

            assertThat(replay(replays, "").outcome()).isEqualTo(Outcome.STILL_VIOLATES);
            Replayed fixed =
                    replay(
                            replays,
                            FAULTY.replace("Right(n) ==", "Right(n) == left + right + n < 3 /\\"));
            assertThat(fixed.outcome()).isEqualTo(Outcome.FIXED);
            assertThat(fixed.sentence())
                    .isEqualTo(
                            "Fixed: step 2, Right(2), is no longer enabled, because"
                                    + " left + right + n < 3 is false: left + right + n is 3.");
            assertThat(fixed.kind()).isEqualTo(Kind.PASSED);

            Schedule kept = Schedules.in(folder).all().getFirst();
            ScheduleFile.note(
                    kept.file(), "Too large", kept.incident().with(Status.FIXED, Kept.DAY, ""));
            Replayed back = replay(replays, "");
            assertThat(back.isBack()).isTrue();
            assertThat(back.kind()).isEqualTo(Kind.INVARIANT);

            Replayed broken = replay(replays, "---- MODULE Two ----\nVARIABLE x\nInit ==\n====\n");
            assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(broken.kind()).isEqualTo(Kind.PARSE);
            assertThat(Replayed.worst(List.of(back, broken))).isEqualTo(Kind.PARSE);
        }
    }

    /** With an unsaved text of the spec; the file's own where it is empty. */
    private Replayed replay(ReplayService replays, String text) throws Exception {
        Map<String, String> unsaved = text.isEmpty() ? Map.of() : Map.of("Two", text);
        List<Replayed> told = new ArrayList<>();
        List<Replayed> all =
                replays.replay(
                        Schedules.in(folder).all(),
                        new ReplaySettings(
                                List.of(), List.of(), unsaved, Duration.ofSeconds(30), false),
                        told::add);
        assertThat(all).isEqualTo(told);
        return all.getFirst();
    }
}
