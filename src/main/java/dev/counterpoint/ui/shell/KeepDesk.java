package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Keeper;
import dev.counterpoint.library.Keeper.Kept;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.TrimService;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.schedules.KeepView;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Keeps what is explored as a schedule: trimmed first, and never the same one twice. */
final class KeepDesk {
    private static final Duration TRIMMING = Duration.ofSeconds(10);

    private final ShellViewModel shell;
    private final Surroundings around;
    private final CheckPanels checks;
    private final ScheduleDesk schedules;
    private final Overlay overlay;
    private final TrimService trims;
    private final Keeper keeper;

    KeepDesk(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            CheckPanels checks,
            ScheduleDesk schedules,
            Overlay overlay) {
        this.shell = shell;
        this.around = around;
        this.checks = checks;
        this.schedules = schedules;
        this.overlay = overlay;
        trims = new TrimService(backend.explorer());
        keeper = new Keeper(backend.explorer());
    }

    Command command() {
        return Command.when(
                "trace.keep",
                "Keep as Schedule…",
                "fth-bookmark",
                "Shortcut+Shift+K",
                checks.exploration().cursor().route().isNotNull(),
                this::ask);
    }

    private void ask() {
        TrimRequest request = checks.trims().current(TRIMMING);
        if (request == null) {
            shell.message().set("Of which spec the trace is, is not known: open the spec first.");
            return;
        }
        TraceFile trimmed = checks.trims().trimmed();
        TraceFile first = trimmed == null ? request.trace() : trimmed;
        StringProperty said = new SimpleStringProperty("");
        overlay.open(
                new KeepView(
                        what(first, trimmed != null),
                        first.headline(),
                        story(first),
                        said,
                        notes -> keep(request, trimmed, notes, said),
                        overlay::close));
    }

    private static String what(TraceFile file, boolean trimmed) {
        int steps = file.trace().steps().size();
        return file.headline()
                + "  "
                + steps
                + (steps == 1 ? " step" : " steps")
                + (trimmed ? ", trimmed." : "; it is trimmed before it is kept.");
    }

    /** What each step does, where trimming has told it of this trace. */
    private String story(TraceFile file) {
        TrimFindings known = checks.trims().model().findings().get();
        return known != null && known.trace().equals(file.trace())
                ? String.join("\n", known.story())
                : "";
    }

    private void keep(
            TrimRequest request,
            @Nullable TraceFile trimmed,
            KeepView.Notes notes,
            StringProperty said) {
        said.set(trimmed == null ? "Trimming, then keeping." : "Keeping.");
        Incident incident =
                Incident.NONE.withWords(notes.story(), "", notes.owner(), notes.links());
        new Latest(around.threads(), e -> said.set("It could not be kept: " + cause(e)))
                .run(
                        () -> kept(request, trimmed, notes.title(), incident),
                        kept -> tell(kept, said));
    }

    private static String cause(Throwable error) {
        Throwable cause = EngineException.cause(error);
        return String.valueOf(cause.getMessage());
    }

    private Kept kept(
            TrimRequest request, @Nullable TraceFile trimmed, String title, Incident incident) {
        TraceFile file = trimmed == null ? trim(request) : trimmed;
        CheckRequest check =
                CheckRequest.of(request.spec(), request.model())
                        .libraries(request.libraries())
                        .trusted(request.trusted())
                        .overlays(request.overlays())
                        .build();
        try {
            return keeper.keep(file, check, title, incident, LocalDate.now(ZoneId.systemDefault()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be trimmed, such as a walk that violates nothing, is kept as it is. */
    private TraceFile trim(TrimRequest request) {
        try (TrimRun run = trims.start(request, TrimListener.NOBODY)) {
            TrimResult result = run.result().join();
            TraceFile file = result.file();
            return result.failure() == null && file != null ? file : request.trace();
        }
    }

    private void tell(Kept kept, StringProperty said) {
        switch (kept) {
            case Kept.Written(Schedule schedule) -> {
                overlay.close();
                shell.message()
                        .set("Kept as " + schedule.file().getFileName() + " (Schedules: Ctrl+6).");
                schedules.read();
            }
            case Kept.Known(Schedule same) ->
                    said.set(
                            "This schedule is kept already: the causal order is that of “"
                                    + same.title()
                                    + "” ("
                                    + same.file().getFileName()
                                    + ", "
                                    + same.incident().status().word()
                                    + ").");
            case Kept.Refused(String sentence) -> said.set(sentence);
        }
    }
}
