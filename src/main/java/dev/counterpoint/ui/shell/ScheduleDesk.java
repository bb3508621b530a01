package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Repair;
import dev.counterpoint.library.ReplayService;
import dev.counterpoint.library.ReplaySettings;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.ScheduleFile;
import dev.counterpoint.library.Schedules;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.model.Proposal;
import dev.counterpoint.ui.schedules.ScheduleActions;
import dev.counterpoint.ui.schedules.ScheduleItem;
import dev.counterpoint.ui.schedules.SchedulesView;
import dev.counterpoint.ui.schedules.SchedulesViewModel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The kept schedules of the open project: read with it, and replayed by themselves whenever a spec
 * of theirs is understood in another form than before.
 */
public final class ScheduleDesk implements ScheduleActions {
    private final Workbench workbench;
    private final ShellViewModel shell;
    private final Surroundings around;
    private final CheckPanels checks;
    private final Overlay overlay;
    private final ReplayService replays;
    private final SchedulesViewModel model = new SchedulesViewModel();
    private final Latest readings;
    private final AtomicLong newest = new AtomicLong();
    private @Nullable Version known;

    /** What of a spec tells whether its schedules are to be replayed again. */
    private record Version(Path root, Map<String, String> texts, List<ModelFile> models) {}

    ScheduleDesk(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            CheckPanels checks,
            Overlay overlay) {
        this.workbench = workbench;
        this.shell = shell;
        this.around = around;
        this.checks = checks;
        this.overlay = overlay;
        replays = new ReplayService(backend.explorer());
        readings =
                new Latest(around.threads(), e -> shell.message().set("Schedules cannot be read."));
        workbench.project().tree().addListener((o, was, is) -> read());
        workbench.analysis().addListener((o, was, is) -> understood(is));
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "view.schedules", "Schedules", "fth-bookmark", "Shortcut+6", this::open),
                Command.always(
                        "run.replay",
                        "Replay Schedules",
                        "fth-refresh-cw",
                        "Shortcut+Alt+6",
                        this::replayAll));
    }

    /** What is kept and what became of it. */
    public SchedulesViewModel model() {
        return model;
    }

    private void open() {
        overlay.open(new SchedulesView(model, this, InstantSource.system(), overlay::close));
        read();
    }

    /** Looks again which schedules there are; those not replayed yet are. */
    void read() {
        Path folder = workbench.project().folder();
        Path root = workbench.root().get();
        Path place = folder == null && root != null ? Schedules.folderOf(root) : folder;
        if (place != null) {
            readings.run(
                    () -> kept(place),
                    found -> {
                        model.show(found.all(), found.problems());
                        replayFresh();
                    });
        }
    }

    private static Schedules kept(Path place) {
        try {
            return Files.isDirectory(place)
                    ? Schedules.in(place)
                    : new Schedules(List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void understood(@Nullable Analysis analysis) {
        if (analysis == null || analysis.spec() == null) {
            return;
        }
        Version now = new Version(analysis.root(), analysis.texts(), analysis.models());
        if (!now.equals(known)) {
            known = now;
            model.age();
            replay(model.schedules().stream().filter(s -> isOf(s, now)).toList(), false);
        }
    }

    /** Those that came to be known after their spec was understood. */
    private void replayFresh() {
        Version now = known;
        if (now != null) {
            List<Schedule> fresh =
                    model.all().stream()
                            .filter(item -> item.replayed() == null || item.stale())
                            .map(ScheduleItem::schedule)
                            .filter(s -> isOf(s, now))
                            .toList();
            replay(fresh, false);
        }
    }

    /** A schedule is replayed where the spec in front is its own or one of its modules. */
    private static boolean isOf(Schedule schedule, Version version) {
        Path spec = schedule.places().spec();
        return spec != null && spec.equals(version.root().toAbsolutePath().normalize());
    }

    @Override
    public void replayAll() {
        replay(model.schedules(), true);
    }

    private void replay(List<Schedule> schedules, boolean asked) {
        if (schedules.isEmpty()) {
            if (asked) {
                shell.message().set("No schedule is kept in this project.");
            }
            return;
        }
        long ticket = newest.incrementAndGet();
        ReplaySettings settings = settings();
        Map<Path, Outcome> before = new HashMap<>();
        for (ScheduleItem item : model.all()) {
            Outcome outcome = item.outcome();
            if (outcome != null) {
                before.put(item.schedule().file(), outcome);
            }
        }
        model.activity().set("Replaying " + schedules.size() + ".");
        around.threads()
                .background()
                .execute(
                        () -> {
                            List<Replayed> all =
                                    replays.replay(
                                            schedules,
                                            settings,
                                            one -> {},
                                            () -> ticket != newest.get());
                            around.threads()
                                    .fx()
                                    .execute(
                                            () -> {
                                                if (ticket == newest.get()) {
                                                    show(all, before, asked);
                                                }
                                            });
                        });
    }

    private ReplaySettings settings() {
        CheckRequest request = checks.runs().request();
        return new ReplaySettings(
                request == null ? List.of() : request.libraries(),
                request == null ? List.of() : request.trusted(),
                workbench.documents().unsavedModules(),
                ReplaySettings.BUDGET,
                false);
    }

    private void show(List<Replayed> all, Map<Path, Outcome> before, boolean asked) {
        model.activity().set("");
        all.forEach(model::replayed);
        ScheduleNews news = new ScheduleNews(all, before);
        shell.schedules().set(news.standing());
        String sentence = news.sentence(asked);
        if (!sentence.isEmpty()) {
            shell.message().set(sentence);
        }
    }

    @Override
    public void note(Schedule schedule, String title, Incident incident) {
        Path file = schedule.file();
        String titled = title.isBlank() ? null : title.strip();
        new Latest(
                        around.threads(),
                        e -> shell.message().set(file.getFileName() + " could not be written."))
                .run(
                        () -> {
                            try {
                                ScheduleFile.note(file, titled, incident);
                                return Schedules.read(List.of(file)).all();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        read -> read.forEach(model::noted));
    }

    @Override
    public void explore(Schedule schedule) {
        overlay.close();
        checks.openTrace(schedule.file());
    }

    @Override
    public void repair(ScheduleItem item) {
        Replayed replayed = item.replayed();
        Schedule repaired =
                replayed == null
                        ? null
                        : Repair.of(replayed, LocalDate.now(ZoneId.systemDefault()));
        if (replayed == null || repaired == null) {
            return;
        }
        try {
            checks.models()
                    .propose(
                            new Proposal(
                                    "Repair " + item.schedule().name(),
                                    List.of(replayed.sentence()),
                                    List.of(
                                            new Proposal.Part(
                                                    repaired.file(), ScheduleFile.text(repaired))),
                                    null));
        } catch (IOException e) {
            shell.message().set("It could not be repaired: " + e.getMessage());
        }
    }
}
