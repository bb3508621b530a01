package dev.counterpoint.bench;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * Trims long random walks of the wanderers, cold, a whole process each: to the first trimmed trace,
 * against the time in which plain TLC finds any counterexample; and to the best of all, against the
 * time in which it explores all states. Rows with other lengths and numbers of states show how the
 * cost grows.
 */
final class LongWalk {
    private static final int WANDERERS = 4;
    private static final int RUNS = 3;
    private static final int VIOLATED = 12;

    private LongWalk() {}

    static List<Comparison> rows(Commands commands) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("long-walk");
        Path thousand = walk(folder, 17, 9, 1_000);
        Path long104976 = walk(folder, 17, 9, 5_000);
        Path long10000 = walk(folder, 9, 5, 5_000);
        Path longer = walk(folder, 17, 9, 10_000);
        List<Comparison> rows = new ArrayList<>();
        rows.add(
                Comparison.of(
                        "first trimmed trace of 1,000 steps, against TLC to a counterexample",
                        1.0,
                        RUNS,
                        () -> commands.time(commands.trim(thousand, "Wander", "", "10ms")),
                        () -> commands.time(commands.plainTlc("Wander", 1), VIOLATED)));
        rows.add(best(commands, "5,000 steps, 104,976 states", long104976, ""));
        rows.add(best(commands, "10,000 steps, 104,976 states", longer, ""));
        rows.add(best(commands, "5,000 steps, 10,000 states", long10000, "Small"));
        return rows;
    }

    private static Comparison best(Commands commands, String what, Path trace, String model)
            throws IOException, InterruptedException {
        return Comparison.of(
                "best of all from " + what + ", against TLC exploring them",
                3.0,
                RUNS,
                () -> commands.time(commands.trim(trace, "Wander", model, "10m")),
                () -> commands.time(commands.plainTlc("Wander", "WanderAll" + model, 1)));
    }

    /** A random walk that ends where all meet. */
    private static Path walk(Path folder, int top, int meeting, int steps) throws IOException {
        Random random = new Random(1);
        int[] at = new int[WANDERERS];
        List<State> states = new ArrayList<>(List.of(state(at)));
        while (states.size() < steps - WANDERERS * top) {
            int one = random.nextInt(WANDERERS);
            move(at, one, a -> a + (random.nextBoolean() ? 1 : -1), top);
            boolean met = Arrays.stream(at).allMatch(a -> a == meeting);
            if (met) {
                move(at, one, a -> a - 1, top);
            } else if (!states.getLast().equals(state(at))) {
                states.add(state(at));
            }
        }
        for (int one = 0; one < WANDERERS; one++) {
            while (at[one] != meeting) {
                int way = Integer.signum(meeting - at[one]);
                move(at, one, a -> a + way, top);
                states.add(state(at));
            }
        }
        List<Step> unknown = Collections.nCopies(states.size() - 1, Step.UNKNOWN);
        Path file = folder.resolve("Wander-" + top + "-" + steps + ".itf.json");
        ItfWriter.write(new TraceFile(Trace.finite(states, unknown), TraceMeta.NONE), file);
        return file;
    }

    private static void move(int[] at, int one, IntUnaryOperator way, int top) {
        at[one] = Math.clamp(way.applyAsInt(at[one]), 0, top);
    }

    private static State state(int[] at) {
        List<Value> values = new ArrayList<>();
        Arrays.stream(at).forEach(a -> values.add(IntegerValue.of(a)));
        return new State(List.of("at"), List.of(new SequenceValue(values)));
    }
}
