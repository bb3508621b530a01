package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.library.Repair;
import dev.counterpoint.library.ReplayService;
import dev.counterpoint.library.ReplaySettings;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.ScheduleFile;
import dev.counterpoint.library.Schedules;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code counterpoint replay}: kept schedules against the specs as they now are. */
@Command(
        name = "replay",
        description = "Replay kept schedules against the specs as they now are.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 none violates any more, or what does is accepted; 10 to 14 one still",
            "  violates: assumption, deadlock, invariant, temporal or action property,",
            "  Assert; 20 not decided within the budget; 64 wrong usage, or a file that is no",
            "  schedule; 75 one does not apply any more, or cannot be evaluated; 70 internal",
            "  error, 150 parse error, 151 configuration error; of several, the worst"
        })
final class ReplayCommand implements Callable<Integer> {
    private final ReplayService replays;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "FILE|DIR",
            description =
                    "Schedules, or folders with some. Default: those in schedules/ of this"
                            + " folder.")
    private List<Path> places = List.of();

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "For how long to work on each. Default: 30s.")
    private Duration budget = ReplaySettings.BUDGET;

    @Option(
            names = "--repair",
            description =
                    "Write those that do not apply any more with the names that the spec has"
                            + " now, where these are found.")
    private boolean repair;

    @Option(
            names = "--json",
            paramLabel = "F",
            description = "Write one JSON object to a file, or with - to standard output.")
    private @Nullable Path json;

    ReplayCommand(ReplayService replays, Console console) {
        this.replays = replays;
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean toOut = json != null && json.toString().equals("-");
        if (!toOut) {
            Target.check(command, "--json", json);
        }
        ReplaySettings settings =
                new ReplaySettings(
                        library.places(),
                        PlacesCheck.of(command, "--trust", trusted),
                        Map.of(),
                        budget,
                        false);
        Schedules found = found();
        for (Diagnostic problem : found.problems()) {
            console.err().println(Problems.of(Path.of("")).line(problem));
        }
        if (!toOut && found.all().isEmpty() && found.problems().isEmpty()) {
            console.out().println("No schedule is kept here.");
        }
        ReplayReport report = new ReplayReport(console, repair);
        List<Replayed> replayed =
                replays.replay(found.all(), settings, toOut ? r -> {} : report::tell);
        List<Path> repaired = repair ? repair(replayed) : List.of();
        if (!toOut) {
            report.end(replayed, repaired);
        }
        Kind worst = Replayed.worst(replayed);
        try {
            if (json != null) {
                write(json, toOut, replayed, found.problems());
            }
        } catch (IOException e) {
            console.error("the JSON could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
        boolean unreadable = !found.problems().isEmpty();
        return unreadable && (worst.exitCode() < Kind.USAGE.exitCode())
                ? Kind.USAGE.exitCode()
                : worst.exitCode();
    }

    private void write(Path file, boolean toOut, List<Replayed> replayed, List<Diagnostic> problems)
            throws IOException {
        if (toOut) {
            ReplayJson.write(replayed, problems, console.out());
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            ReplayJson.write(replayed, problems, out);
        }
    }

    private Schedules found() {
        List<Schedule> all = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path place : places.isEmpty() ? List.of(Path.of(Schedules.FOLDER)) : places) {
            if (!Files.exists(place)) {
                throw usage(
                        places.isEmpty()
                                ? "there is no folder schedules here; name files or a folder"
                                : "there is no " + place);
            }
            Schedules here = in(place);
            here.all().stream().filter(s -> !isThere(s, all)).forEach(all::add);
            problems.addAll(here.problems());
        }
        return new Schedules(all, problems);
    }

    private static boolean isThere(Schedule schedule, List<Schedule> all) {
        Path file = schedule.file().toAbsolutePath().normalize();
        return all.stream().anyMatch(s -> s.file().toAbsolutePath().normalize().equals(file));
    }

    private Schedules in(Path place) {
        if (!Files.isDirectory(place)) {
            return Schedules.read(List.of(place));
        }
        try {
            return Schedules.in(place);
        } catch (IOException e) {
            throw usage(place + " cannot be read: " + Reasons.of(e));
        }
    }

    private List<Path> repair(List<Replayed> replayed) {
        List<Path> written = new ArrayList<>();
        for (Replayed one : replayed) {
            Schedule repaired = Repair.of(one, LocalDate.now(ZoneId.systemDefault()));
            if (repaired != null) {
                try {
                    ScheduleFile.write(repaired);
                    written.add(repaired.file());
                } catch (IOException e) {
                    console.error(repaired.file() + " could not be written: " + Reasons.of(e));
                }
            }
        }
        return written;
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
