package dev.counterpoint.ci;

import dev.counterpoint.check.Kind;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.library.ReplayService;
import dev.counterpoint.library.ReplaySettings;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Schedules;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The schedules that a project keeps: in its folder {@code schedules}, and in those of that name
 * below it.
 */
public final class KeptSchedules implements ScheduleReplay {
    private final ReplayService replays;

    /** With what replays them. */
    public KeptSchedules(ReplayService replays) {
        this.replays = replays;
    }

    @Override
    public List<CiSchedule> replay(CiRequest request, CiListener listener) {
        List<CiSchedule> all = new ArrayList<>();
        Schedules found = found(request.folder());
        for (Diagnostic problem : found.problems()) {
            Path file = Objects.requireNonNullElse(problem.file(), request.folder());
            CiSchedule unreadable = unreadable(request, file, problem);
            all.add(unreadable);
            listener.ended(unreadable);
        }
        Touched touched = Touched.of(request);
        List<Schedule> open =
                found.all().stream().filter(s -> touched == null || isTouched(s, touched)).toList();
        ReplaySettings settings =
                new ReplaySettings(
                        request.libraries(),
                        request.trusted(),
                        Map.of(),
                        request.budget().compareTo(ReplaySettings.BUDGET) < 0
                                ? request.budget()
                                : ReplaySettings.BUDGET,
                        false);
        long end = System.nanoTime() + request.budget().toNanos();
        List<Replayed> replayed =
                replays.replay(
                        open,
                        settings,
                        r -> listener.ended(told(request, r)),
                        () -> System.nanoTime() - end > 0);
        for (Schedule schedule : open) {
            all.add(
                    replayed.stream()
                            .filter(r -> r.schedule().equals(schedule))
                            .findFirst()
                            .map(r -> told(request, r))
                            .orElseGet(() -> left(request, schedule)));
        }
        return all;
    }

    private static Schedules found(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Schedules(List.of(), List.of());
        }
        try {
            Schedules all = Schedules.in(folder);
            return new Schedules(
                    all.all().stream().filter(s -> isKept(s.file())).toList(),
                    all.problems().stream().filter(p -> isKept(p.file())).toList());
        } catch (IOException e) {
            return new Schedules(
                    List.of(),
                    List.of(
                            Diagnostic.error(
                                    "schedules",
                                    "The schedules cannot be listed: " + e.getMessage() + ".",
                                    folder,
                                    null)));
        }
    }

    /** The project's own folder may hold traces that nobody keeps. */
    private static boolean isKept(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(Schedules.FOLDER);
    }

    private static boolean isTouched(Schedule schedule, Touched touched) {
        Path spec = schedule.places().spec();
        if (spec == null) {
            return true;
        }
        Path named = schedule.places().config();
        Path config =
                named == null ? spec.resolveSibling(ModuleHeader.moduleName(spec) + ".cfg") : named;
        return touched.is(spec, config, schedule.file());
    }

    private static CiSchedule told(CiRequest request, Replayed replayed) {
        Kind kind = replayed.isAccepted() ? Kind.PASSED : replayed.kind();
        String sentence = replayed.sentence();
        if (replayed.isAccepted()) {
            sentence += " That is accepted.";
        } else if (replayed.isBack()) {
            sentence += " It was fixed before.";
        }
        return of(request, replayed.schedule(), kind, sentence);
    }

    private static CiSchedule left(CiRequest request, Schedule schedule) {
        return of(
                request,
                schedule,
                Kind.INCOMPLETE,
                "Not replayed: the budget was over before it began.");
    }

    private static CiSchedule of(CiRequest request, Schedule schedule, Kind kind, String sentence) {
        TraceMeta.Property property = schedule.trace().meta().property();
        return new CiSchedule(
                schedule.file(),
                name(request, schedule.file()),
                schedule.title(),
                kind.verdict(),
                kind.exitCode(),
                sentence,
                property == null ? null : property.plain(),
                Duration.ZERO);
    }

    private static CiSchedule unreadable(CiRequest request, Path file, Diagnostic problem) {
        return new CiSchedule(
                file,
                name(request, file),
                String.valueOf(file.getFileName()),
                Kind.Verdict.FAILED,
                Kind.USAGE.exitCode(),
                problem.message(),
                null,
                Duration.ZERO);
    }

    private static String name(CiRequest request, Path file) {
        Path name = file.startsWith(request.folder()) ? request.folder().relativize(file) : file;
        return name.toString().replace('\\', '/');
    }
}
