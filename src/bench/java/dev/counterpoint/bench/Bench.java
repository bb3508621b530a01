package dev.counterpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the comparisons, group by group, and prints each group's part of the table when it is done.
 * {@code mvn -Pbench -Dbench.only=editor,window} runs some groups only.
 */
public final class Bench {
    private Bench() {}

    /** Some rows of the table, measured one after the other. */
    @FunctionalInterface
    interface Group {
        List<Comparison> rows(Path home, Path project) throws IOException, InterruptedException;
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("check", Bench::check);
        groups.put("throughput", (home, project) -> Throughput.rows(commands(home, project)));
        groups.put("questions", (home, project) -> AskedGraph.rows(commands(home, project)));
        groups.put("window", Bench::window);
        groups.put("editor", Bench::editor);
        groups.put("trace", (home, project) -> LongTrace.compared(commands(home, project)));
        groups.put(
                "graph", (home, project) -> GraphRows.rows(commands(home, project), home, project));
        groups.put("replay", ReplayRows::rows);
        groups.put("trim", (home, project) -> LongWalk.rows(commands(home, project)));
        return groups;
    }

    /** With the application folder, the project's folder and the groups' names, or {@code all}. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path project = Path.of(arguments[1]).toAbsolutePath();
        Map<String, Group> groups = groups();
        List<String> chosen = Arrays.asList(arguments[2].split(",", -1));
        if (chosen.contains("all")) {
            chosen = List.copyOf(groups.keySet());
        }
        if (!groups.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("The groups are " + groups.keySet() + " and all.");
        }
        System.out.printf("%-78s %8s %8s %7s %8s%n", "", "ours", "theirs", "ratio", "at most");
        for (String group : chosen) {
            Objects.requireNonNull(groups.get(group)).rows(home, project).forEach(Bench::print);
        }
    }

    private static List<Comparison> check(Path home, Path project)
            throws IOException, InterruptedException {
        Commands commands = commands(home, project);
        try (RunningIde ide = new RunningIde(home, project.resolve("src/bench/specs"), true)) {
            return List.of(
                    Comparison.of(
                            "check of 14 states, whole process, against plain TLC",
                            0.75,
                            9,
                            () -> commands.time(commands.check("Tiny", 1)),
                            () -> commands.time(commands.plainTlc("Tiny", 1))),
                    Comparison.of(
                            "asking to verdict in a running IDE, against plain TLC",
                            0.25,
                            7,
                            () -> ide.check("Tiny"),
                            () -> commands.time(commands.plainTlc("Tiny", 1))),
                    Comparison.of(
                            "517,536 states with the graph recorded, time against plain TLC",
                            1.25,
                            3,
                            () -> ide.check("Large"),
                            () -> commands.time(commands.plainTlc("Large", 1))));
        }
    }

    private static List<Comparison> window(Path home, Path project)
            throws IOException, InterruptedException {
        Commands commands = commands(home, project);
        return List.of(
                Comparison.of(
                        "counterpoint --version, against a Java that says hello",
                        2.0,
                        9,
                        () -> commands.time(commands.version()),
                        () -> commands.time(commands.hello())),
                Comparison.of(
                        "IDE to a usable window, against an empty JavaFX window",
                        1.2,
                        7,
                        () -> commands.time(commands.window(IdeWindowStart.class, true)),
                        () -> commands.time(commands.window(EmptyWindowStart.class, false))),
                Comparison.of(
                        "the same, the empty window with a start-up cache too",
                        1.2,
                        7,
                        () -> commands.time(commands.window(IdeWindowStart.class, true)),
                        () -> commands.time(commands.window(EmptyWindowStart.class, true))));
    }

    private static List<Comparison> editor(Path home, Path project)
            throws IOException, InterruptedException {
        Commands commands = commands(home, project);
        List<Comparison> rows = new ArrayList<>();
        rows.add(KeyStrokes.compared(commands.window(KeyStrokes.class, false)));
        rows.addAll(Squiggles.compared(commands.window(Squiggles.class, true)));
        return rows;
    }

    private static Commands commands(Path home, Path project) {
        return new Commands(home, project.resolve("src/bench/specs"));
    }

    @SuppressWarnings("SystemOut")
    private static void print(Comparison row) {
        System.out.printf(
                "%-78s %6.3f s %6.3f s %7.2f %8.2f%n",
                row.what(), row.ours(), row.theirs(), row.ratio(), row.atMost());
    }
}
