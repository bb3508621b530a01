package dev.counterpoint.check;

import dev.counterpoint.lang.ProjectFolders;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.lang.Spelling;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.toml.TomlException;
import dev.counterpoint.lang.toml.TomlFile;
import dev.counterpoint.lang.toml.TomlFile.Entry;
import dev.counterpoint.lang.toml.TomlFile.Table;
import dev.counterpoint.lang.toml.TomlValue;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads a project's settings and says of each that is none why. */
final class SettingsReader {
    private static final Set<String> TABLES = Set.of("run", "ci");
    private static final Set<String> RUN = Set.of("budget", "workers", "heap", "library");
    private static final Set<String> CI = Set.of("spec", "config", "expect", "budget");

    /** Violations of no property that has a name. */
    private static final Set<String> NAMELESS = Set.of("deadlock", "assert", "assumption");

    private static final int MOST_WORKERS = 1_024;

    private final Path file;
    private final Path folder;
    private final String text;
    private final List<Diagnostic> problems = new ArrayList<>();

    SettingsReader(Path file, String text) {
        this.file = file;
        this.text = text;
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        folder = parent == null ? absolute : parent;
    }

    static ProjectSettings near(Path spec) {
        Optional<Path> folder = ProjectFolders.project(spec);
        if (folder.isEmpty()) {
            return ProjectSettings.NONE;
        }
        Path file = folder.get().resolve(ProjectSettings.NAME);
        return switch (SourceText.read(file)) {
            case SourceText.Reading.Text read -> new SettingsReader(file, read.text()).read();
            case SourceText.Reading.Unreadable no ->
                    new ProjectSettings(
                            file, null, null, 0, List.of(), List.of(), List.of(no.diagnostic()));
        };
    }

    ProjectSettings read() {
        TomlFile toml;
        try {
            toml = TomlFile.read(text);
        } catch (TomlException e) {
            problem(String.valueOf(e.getMessage()), e.offset(), e.offset() + 1);
            return new ProjectSettings(file, null, null, 0, List.of(), List.of(), problems);
        }
        toml.tables().forEach(this::known);
        Table run = toml.table("run");
        List<ProjectSettings.Expected> ci = new ArrayList<>();
        for (Table table : toml.tables()) {
            if (table.name().equals("ci") && table.listed()) {
                expected(table).ifPresent(ci::add);
            }
        }
        Duration budget = run == null ? null : budget(run);
        Integer workers = run == null ? null : workers(run);
        long heap = run == null ? 0 : heap(run);
        List<Path> libraries = run == null ? List.of() : libraries(run);
        problems.sort(Comparator.comparing(p -> Objects.requireNonNull(p.range())));
        return new ProjectSettings(file, budget, workers, heap, libraries, ci, problems);
    }

    /** Other tables are other programs'. */
    private void known(Table table) {
        Set<String> keys =
                switch (table.name()) {
                    case "run" -> RUN;
                    case "ci" -> CI;
                    default -> Set.of();
                };
        if (table.name().equals("ci") && !table.listed()) {
            problem(
                    "What CI checks is a list: begin each with [[ci]].",
                    table.start(),
                    table.start() + 1);
        }
        boolean first = table.name().isEmpty();
        for (Entry entry : table.entries().values()) {
            if (!keys.isEmpty() && !keys.contains(entry.key())) {
                problem(
                        "There is no setting "
                                + entry.key()
                                + " in "
                                + table.name()
                                + Spelling.meant(entry.key(), keys),
                        entry.start(),
                        entry.start() + entry.key().length());
            } else if (first && (RUN.contains(entry.key()) || TABLES.contains(entry.key()))) {
                problem(
                        entry.key() + " belongs below the line [run].",
                        entry.start(),
                        entry.start() + entry.key().length());
            }
        }
        if (keys.isEmpty() && !first && Spelling.nearest(table.name(), TABLES) != null) {
            problem(
                    "["
                            + table.name()
                            + "] is no part of these settings"
                            + Spelling.meant(table.name(), TABLES),
                    table.start(),
                    table.start() + table.name().length() + 2);
        }
    }

    private void problem(String sentence, int from, int to) {
        problems.add(
                Diagnostic.error(
                        "settings",
                        sentence,
                        file,
                        new TextLines(text).range(ProjectSettings.NAME, from, to)));
    }

    private void wrong(Entry entry, String sentence) {
        problem(sentence, entry.value().start(), entry.value().end());
    }

    private @Nullable Duration budget(Table table) {
        Entry entry = table.entries().get("budget");
        if (entry == null) {
            return null;
        }
        Duration time =
                switch (entry.value()) {
                    case TomlValue.Text written -> Quantities.time(written.text()).orElse(null);
                    case TomlValue.Whole seconds ->
                            seconds.number() > 0 ? Duration.ofSeconds(seconds.number()) : null;
                    default -> null;
                };
        if (time == null) {
            wrong(entry, "budget is a time, such as \"60 s\" or \"5 min\".");
        }
        return time;
    }

    private @Nullable Integer workers(Table table) {
        Entry entry = table.entries().get("workers");
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof TomlValue.Text auto && auto.text().equals("auto")) {
            return 0;
        }
        if (entry.value() instanceof TomlValue.Whole count
                && count.number() >= 1
                && count.number() <= MOST_WORKERS) {
            return (int) count.number();
        }
        wrong(entry, "workers is a number of threads from 1 on, or \"auto\" for one a processor.");
        return null;
    }

    private long heap(Table table) {
        Entry entry = table.entries().get("heap");
        if (entry == null) {
            return 0;
        }
        Optional<Long> bytes =
                entry.value() instanceof TomlValue.Text written
                        ? Quantities.memory(written.text())
                        : Optional.empty();
        if (bytes.isEmpty()) {
            wrong(entry, "heap is an amount of memory, such as \"512 MB\" or \"2 GB\".");
        }
        return bytes.orElse(0L);
    }

    private List<Path> libraries(Table table) {
        Entry entry = table.entries().get("library");
        if (entry == null) {
            return List.of();
        }
        List<TomlValue> all =
                entry.value() instanceof TomlValue.Items items
                        ? items.items()
                        : List.of(entry.value());
        List<Path> places = new ArrayList<>();
        for (TomlValue one : all) {
            Path place = one instanceof TomlValue.Text written ? place(written) : null;
            if (place == null) {
                problem(
                        "library is a list of folders and jars, such as [\"lib\"].",
                        one.start(),
                        one.end());
            } else if (!place.toFile().exists()) {
                problem("There is no " + place + ".", one.start(), one.end());
            } else {
                places.add(place);
            }
        }
        return places;
    }

    private @Nullable Path place(TomlValue.Text written) {
        return written.text().isBlank() || written.text().indexOf('\0') >= 0
                ? null
                : folder.resolve(written.text()).normalize();
    }

    private Optional<ProjectSettings.Expected> expected(Table table) {
        int before = problems.size();
        Path spec = required(table, "spec");
        Path config = table.entries().containsKey("config") ? required(table, "config") : null;
        Entry expect = table.entries().get("expect");
        String words =
                expect == null
                        ? "passed"
                        : expect.value() instanceof TomlValue.Text written
                                ? written.text().strip()
                                : "";
        String[] parts = words.split("\\s+", 2);
        boolean nameless = NAMELESS.contains(parts[0].toLowerCase(Locale.ROOT));
        Kind.Verdict verdict = nameless ? Kind.Verdict.VIOLATED : verdict(parts[0]);
        String named = nameless ? parts[0] : parts.length == 2 ? parts[1] : null;
        if (verdict == null
                || named != null && verdict != Kind.Verdict.VIOLATED
                || nameless && parts.length == 2) {
            problem(
                    "expect is \"passed\", \"violated\", \"violated NameOfAProperty\","
                            + " \"deadlock\", \"assert\", \"assumption\" or"
                            + " \"incomplete\".",
                    expect == null ? table.start() : expect.value().start(),
                    expect == null ? table.start() + 1 : expect.value().end());
        }
        Duration budget = budget(table);
        return problems.size() > before || spec == null || verdict == null
                ? Optional.empty()
                : Optional.of(new ProjectSettings.Expected(spec, config, verdict, named, budget));
    }

    private static Kind.@Nullable Verdict verdict(String word) {
        for (Kind.Verdict verdict : Kind.Verdict.values()) {
            if (verdict != Kind.Verdict.FAILED
                    && verdict.word().equals(word.toLowerCase(Locale.ROOT))) {
                return verdict;
            }
        }
        return null;
    }

    private @Nullable Path required(Table table, String key) {
        Entry entry = table.entries().get(key);
        if (entry == null) {
            problem(
                    "A [[ci]] needs a spec, such as spec = \"Lease.tla\".",
                    table.start(),
                    table.start() + 6);
            return null;
        }
        Path place = entry.value() instanceof TomlValue.Text written ? place(written) : null;
        if (place == null || !place.toFile().exists()) {
            wrong(
                    entry,
                    place == null
                            ? key + " is the name of a file, in quotes."
                            : "There is no " + place.getFileName() + ".");
        }
        return place;
    }
}
