package dev.counterpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs all comparisons and prints their table. */
public final class Bench {
    private Bench() {}

    /** With the application folder and the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path project = Path.of(arguments[1]).toAbsolutePath();
        Commands commands = new Commands(home, project.resolve("src/bench/specs"));
        List<Comparison> table = new ArrayList<>();
        table.add(
                Comparison.of(
                        "check of 14 states, whole process, against plain TLC",
                        1.0,
                        9,
                        () -> commands.time(commands.check("Tiny")),
                        () -> commands.time(commands.plainTlc("Tiny"))));
        try (RunningIde ide = new RunningIde(home, project.resolve("src/bench/specs"))) {
            table.add(
                    Comparison.of(
                            "asking to verdict in a running IDE, against plain TLC",
                            0.4,
                            7,
                            () -> ide.check("Tiny"),
                            () -> commands.time(commands.plainTlc("Tiny"))));
            table.add(
                    Comparison.of(
                            "517,536 states with the graph recorded, time against plain TLC",
                            1.25,
                            3,
                            () -> ide.check("Large"),
                            () -> commands.time(commands.plainTlc("Large"))));
        }
        table.add(
                Comparison.of(
                        "IDE to a usable window, against an empty JavaFX window",
                        1.8,
                        7,
                        () -> commands.time(commands.window(IdeWindowStart.class, true)),
                        () -> commands.time(commands.window(EmptyWindowStart.class, false))));
        table.add(
                Comparison.of(
                        "the same, the empty window with a start-up cache too",
                        1.8,
                        7,
                        () -> commands.time(commands.window(IdeWindowStart.class, true)),
                        () -> commands.time(commands.window(EmptyWindowStart.class, true))));
        table.add(KeyStrokes.compared(commands.window(KeyStrokes.class, false)));
        table.addAll(Squiggles.compared(commands.window(Squiggles.class, true)));
        print(table);
    }

    @SuppressWarnings("SystemOut")
    private static void print(List<Comparison> table) {
        System.out.printf("%-62s %8s %8s %7s %8s%n", "", "ours", "theirs", "ratio", "at most");
        for (Comparison row : table) {
            System.out.printf(
                    "%-62s %6.3f s %6.3f s %7.2f %8.2f%n",
                    row.what(), row.ours(), row.theirs(), row.ratio(), row.atMost());
        }
    }
}
