package dev.counterpoint.cli;

import dev.counterpoint.check.RunCoverage;
import dev.counterpoint.check.RunRecord;
import dev.counterpoint.engine.protocol.Search;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Runs as text: a table of many, one in full, two side by side. */
final class RunsReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());
    private static final String TAKEN = "  taken ";
    private final PrintStream out;
    private final Path place;

    /**
     * Writes here.
     *
     * @param place the folder, or a file in it, from which files are named
     */
    RunsReport(PrintStream out, Path place) {
        this.out = out;
        this.place = place;
    }

    void list(SortedMap<Integer, RunRecord> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "when", "spec", "model", "verdict", "states", "time"));
        runs.forEach(
                (number, run) ->
                        rows.add(
                                List.of(
                                        number.toString(),
                                        TIME.format(run.time()),
                                        file(run),
                                        run.modelName(),
                                        verdict(run),
                                        Words.count(run.states()),
                                        time(run))));
        table(rows);
    }

    void show(int number, RunRecord run) {
        out.println("Run " + number);
        List<List<String>> rows = new ArrayList<>();
        facts(run).forEach((name, value) -> rows.add(List.of(name, value)));
        table(rows);
    }

    void compare(List<Integer> numbers, RunRecord first, RunRecord second) {
        Map<String, String> left = facts(first);
        Map<String, String> right = facts(second);
        List<String> order = new ArrayList<>(left.keySet());
        right.keySet().stream().filter(n -> !order.contains(n)).forEach(order::add);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "run " + numbers.get(0), "run " + numbers.get(1), ""));
        for (String name : order) {
            String a = left.getOrDefault(name, "-");
            String b = right.getOrDefault(name, "-");
            rows.add(List.of(name, a, b, a.equals(b) ? "" : difference(name, first, second)));
        }
        table(rows);
        out.println(sameSpec(first, second));
    }

    private static String difference(String name, RunRecord first, RunRecord second) {
        return switch (name) {
            case "states" -> factor(first.states(), second.states());
            case "generated" -> factor(first.generated(), second.generated());
            case "time" -> factor(first.elapsed().toMillis(), second.elapsed().toMillis());
            default ->
                    name.startsWith(TAKEN)
                            ? factor(taken(first, name), taken(second, name))
                            : "differs";
        };
    }

    private static long taken(RunRecord run, String name) {
        return run.how().coverage().taken().getOrDefault(name.substring(TAKEN.length()), 0L);
    }

    private static String factor(long first, long second) {
        return first == 0 || second == 0
                ? "differs"
                : String.format(Locale.ROOT, "x %.2f", (double) second / first);
    }

    private static String sameSpec(RunRecord first, RunRecord second) {
        if (first.specDigest().isEmpty() || second.specDigest().isEmpty()) {
            return "One of them checked nothing.";
        }
        if (first.specDigest().equals(second.specDigest())) {
            return "Both checked the same spec and model.";
        }
        boolean sameModel =
                !first.how().configDigest().isEmpty()
                        && first.how().configDigest().equals(second.how().configDigest());
        return sameModel
                ? "The model was the same, the spec was not."
                : "They did not check the same spec and model.";
    }

    private Map<String, String> facts(RunRecord run) {
        Map<String, String> facts = new LinkedHashMap<>();
        RunRecord.How how = run.how();
        facts.put("when", TIME.format(run.time()));
        facts.put("spec", file(run));
        facts.put("model", run.modelName());
        facts.put("verdict", verdict(run));
        facts.put("states", Words.count(run.states()));
        facts.put("generated", Words.count(run.generated()));
        facts.put("depth", String.valueOf(run.depth()));
        facts.put("time", time(run));
        Duration budget = run.budget();
        facts.put("budget", budget == null ? "none" : Words.duration(budget.toMillis()));
        facts.put("search", search(how.search()));
        facts.put("workers", how.workers() == 0 ? "auto" : String.valueOf(how.workers()));
        coverage(how.coverage(), facts);
        for (RunRecord.Outcome outcome : run.properties()) {
            facts.put(outcome.name(), outcome.verdict().word());
        }
        facts.put("engine", run.engineVersion().isEmpty() ? "none" : run.engineVersion());
        facts.put("program", how.program().isEmpty() ? "not known" : how.program());
        facts.put("spec digest", shortened(run.specDigest()));
        facts.put("model digest", shortened(how.configDigest()));
        facts.put(
                "counterexample", shortened(Objects.requireNonNullElse(how.counterexample(), "")));
        return facts;
    }

    private static void coverage(RunCoverage coverage, Map<String, String> facts) {
        if (coverage.taken().isEmpty()) {
            facts.put("coverage", "not counted");
            return;
        }
        facts.put(
                "coverage",
                "%d of %s taken%s"
                        .formatted(
                                coverage.exercised(),
                                Words.count(coverage.taken().size(), "action", "actions"),
                                coverage.expressions() ? ", expressions counted" : ""));
        coverage.taken()
                .forEach(
                        (action, steps) ->
                                facts.put(
                                        TAKEN + action, steps == 0 ? "never" : Words.count(steps)));
    }

    private static String search(Search search) {
        String every = search.everyProperty() ? ", going on after a violation" : "";
        return switch (search.mode()) {
                    case BREADTH_FIRST -> "breadth-first";
                    case DEPTH_FIRST ->
                            "depth-first"
                                    + (search.depth() == 0
                                            ? ""
                                            : " to " + search.depth() + " states");
                    case SIMULATION ->
                            "behaviors of %d states, seed %d"
                                    .formatted(search.depth(), search.seed());
                }
                + every;
    }

    private static String verdict(RunRecord run) {
        return run.kind().verdict().word()
                + (run.kind().word().equals(run.kind().verdict().word())
                        ? ""
                        : " (" + run.kind().word() + ")");
    }

    private static String time(RunRecord run) {
        return Words.duration(run.elapsed().toMillis());
    }

    private static String shortened(String digest) {
        String hex = digest.replace("sha256:", "");
        return hex.isEmpty() ? "none" : hex.substring(0, Math.min(12, hex.length()));
    }

    private String file(RunRecord run) {
        Path folder = place.toString().endsWith(".tla") ? place.getParent() : place;
        Path spec = run.spec();
        Path shown = folder != null && spec.startsWith(folder) ? folder.relativize(spec) : spec;
        return shown.toString().replace('\\', '/');
    }

    private void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(i == 0 ? "" : "  ").append(row.get(i));
                line.repeat(' ', widths[i] - row.get(i).length());
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
