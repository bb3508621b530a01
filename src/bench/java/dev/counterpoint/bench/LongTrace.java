package dev.counterpoint.bench;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.shell.IdeWindow;
import dev.counterpoint.ui.trace.page.Page;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Opens the trace of the ladder, 70,001 states, from its file in the IDE's window, and scrolls
 * through its steps to the end, a page a frame; against the time in which plain TLC finds its
 * states again and prints them. The window's process has 1 GB of heap.
 */
public final class LongTrace {
    private static final int TOP = 70_000;
    private static final int NOTED = 8;
    private static final int STOPS = 20;
    private static final double NANOS = 1e9;
    private static final double AT_MOST = 1.0;
    private static final int RUNS = 3;
    private static final String HEAP = "-Xmx1g";

    private final IdeWindow window;
    private final Path file;
    private long started;
    private int stop = -1;
    private int painted;

    private LongTrace(IdeWindow window, Path file) {
        this.window = window;
        this.file = file;
    }

    /** With the application folder; prints the seconds. */
    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempDirectory("long-trace").resolve("Ladder.itf.json");
        ItfWriter.write(new TraceFile(ladder(), TraceMeta.NONE), file);
        BenchIde ide = new BenchIde(Path.of(System.getProperty("counterpoint.home")));
        Platform.startup(
                () -> {
                    IdeWindow window = ide.window(new FxDelays());
                    window.show(List.of());
                    LongTrace trace = new LongTrace(window, file);
                    Painted.then(window.stage(), trace::open);
                });
    }

    private static Trace ladder() {
        List<State> states = new ArrayList<>();
        int[] hands = {0, 0};
        for (int rung = 0; rung <= TOP; rung++) {
            if (rung > 0) {
                hands[(rung - 1) % 2] = rung;
            }
            List<Value> notes = new ArrayList<>();
            for (int i = Math.max(0, rung - NOTED); i < rung; i++) {
                notes.add(IntegerValue.of(i));
            }
            states.add(
                    new State(
                            List.of("rung", "hands", "notes"),
                            List.of(
                                    IntegerValue.of(rung),
                                    RecordValue.of(
                                            Map.of(
                                                    "left",
                                                    IntegerValue.of(hands[0]),
                                                    "right",
                                                    IntegerValue.of(hands[1]))),
                                    new SequenceValue(notes))));
        }
        return Trace.finite(states, Collections.nCopies(TOP, new Step("Climb", List.of())));
    }

    private void open() {
        started = System.nanoTime();
        window.checks().tracePages().pages().page().set(Page.STEPS);
        window.checks().openTrace(file);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (isAtTheEnd()) {
                    stop();
                    end();
                }
            }
        }.start();
    }

    /** A stop a frame; at the last one two more, until that is painted. */
    private boolean isAtTheEnd() {
        Route route = window.checks().exploration().cursor().route().get();
        if (route == null) {
            return false;
        }
        if (stop < STOPS) {
            stop++;
            window.checks().exploration().cursor().select((int) ((long) TOP * stop / STOPS));
            return false;
        }
        return ++painted > 2;
    }

    @SuppressWarnings("SystemOut")
    private void end() {
        double seconds = (System.nanoTime() - started) / NANOS;
        boolean whole = window.checks().exploration().cursor().index().get() == TOP;
        System.out.println(seconds);
        System.exit(whole ? 0 : 1);
    }

    /** The rows of the table: against the printing alone, and against all of plain TLC's run. */
    static List<Comparison> compared(Commands commands) throws IOException, InterruptedException {
        List<String> ours = new ArrayList<>(commands.window(LongTrace.class, true));
        ours.add(1, HEAP);
        List<String> theirs = commands.plainTlc("Ladder", 1);
        return List.of(
                Comparison.of(
                        "open a trace of 70,001 states and scroll to its end, against TLC printing it",
                        AT_MOST,
                        RUNS,
                        () -> printed(ours),
                        () -> printing(theirs, true)),
                Comparison.of(
                        "the same, against TLC finding and printing it",
                        AT_MOST,
                        RUNS,
                        () -> printed(ours),
                        () -> printing(theirs, false)));
    }

    private static double printed(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String last;
        try (BufferedReader reader = process.inputReader()) {
            last = reader.lines().reduce("", (a, b) -> b);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the long trace ends with " + process.exitValue());
        }
        return Double.parseDouble(last);
    }

    /** To the last state's line: from the one that tells the violation, or from the start. */
    private static double printing(List<String> command, boolean alone)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long begin = 0;
        long end = 0;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains("NeverAtTheTop is violated")) {
                    begin = System.nanoTime();
                } else if (line.startsWith("State ")) {
                    end = System.nanoTime();
                }
            }
        }
        process.waitFor();
        if (begin == 0 || end < begin) {
            throw new IllegalStateException("TLC printed no trace");
        }
        return (end - (alone ? begin : start)) / NANOS;
    }
}
