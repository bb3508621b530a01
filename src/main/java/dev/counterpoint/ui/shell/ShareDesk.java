package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.SpecSources;
import dev.counterpoint.check.TraceBranches;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.ui.files.Sheet;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.share.Offer;
import dev.counterpoint.ui.share.ShareView;
import dev.counterpoint.ui.share.ShareViewModel;
import dev.counterpoint.ui.trace.page.TraceNote;

import javafx.beans.binding.Bindings;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is explored as something to give to others: gathered, and offered on a sheet. */
public final class ShareDesk {
    private final Exploration exploration;
    private final TrimDesk trims;
    private final Supplier<List<TraceNote>> notes;
    private final Desktop desktop;
    private final Threads threads;
    private final Overlay overlay;
    private final Consumer<String> tell;
    private @Nullable ShareViewModel shown;

    ShareDesk(
            Exploration exploration,
            TrimDesk trims,
            Supplier<List<TraceNote>> notes,
            Desktop desktop,
            Threads threads,
            Overlay overlay,
            Consumer<String> tell) {
        this.exploration = exploration;
        this.trims = trims;
        this.notes = notes;
        this.desktop = desktop;
        this.threads = threads;
        this.overlay = overlay;
        this.tell = tell;
    }

    /** Opens the sheet. */
    Command command() {
        return Command.when(
                "file.export",
                "Export Trace…",
                "fth-share",
                "Shortcut+E",
                Bindings.createBooleanBinding(
                        () -> exploration.counterexample().get() != null || isTrace(),
                        exploration.counterexample(),
                        exploration.cursor().route()),
                this::open);
    }

    /** The sheet that was opened last; null before. */
    public @Nullable ShareViewModel shown() {
        return shown;
    }

    private boolean isTrace() {
        Route route = exploration.cursor().route().get();
        return route != null && !route.isWalk();
    }

    private void open() {
        Offer offer = offer();
        if (offer == null) {
            tell.accept("This violation has no trace to export.");
            return;
        }
        ShareViewModel model = new ShareViewModel(offer, desktop, threads, tell, overlay::close);
        shown = model;
        overlay.open(
                new Sheet(
                        "Export Trace",
                        new ShareView(model),
                        List.of(
                                Buttons.quiet(model.cancel()),
                                Buttons.quiet(model.copy()),
                                Buttons.filled(model.save())),
                        overlay::close));
    }

    private @Nullable Offer offer() {
        CheckResult result = exploration.result().get();
        Counterexample violation = exploration.counterexample().get();
        Route route = exploration.cursor().route().get();
        Trace trace = violation != null ? violation.trace() : route == null ? null : route.trace();
        if (trace == null) {
            return null;
        }
        TraceFile base = trims.file(violation, trace);
        TraceFile looked = noted(base);
        TrimResult trim = trim(trace);
        TraceFile smaller = trim == null ? null : trim.file();
        SharedTrace whole = shared(looked);
        SharedTrace trimmed = null;
        boolean smallerShown = false;
        if (trim != null && smaller != null) {
            smallerShown = smaller.trace().equals(trace);
            Trace given = trim.given().trace();
            TraceFile original = new TraceFile(given, base.meta().withActions(List.of()));
            whole = shared(smallerShown ? original : looked);
            trimmed = shared(smallerShown ? noted(smaller) : smaller).trimmedFrom(given);
        }
        CheckRequest request = result == null ? null : result.request();
        String property = violation == null ? null : violation.property();
        return new Offer(
                property == null ? "counterexample" : property,
                whole,
                trimmed,
                smallerShown,
                () -> request == null ? List.of() : SpecSources.of(request));
    }

    /** The result of trimming the trace that is shown, if it made it smaller. */
    private @Nullable TrimResult trim(Trace shownTrace) {
        TrimResult trim = trims.model().result().get();
        boolean usable =
                trim != null
                        && trim.file() != null
                        && !trim.best().trace().equals(trim.given().trace())
                        && (trim.best().trace().equals(shownTrace)
                                || trim.given().trace().equals(shownTrace));
        return usable ? trim : null;
    }

    private TraceFile noted(TraceFile file) {
        return file.with(
                file.meta()
                        .with(
                                notes.get().stream()
                                        .map(
                                                n ->
                                                        new TraceMeta.Note(
                                                                n.state(), n.marked(), n.text()))
                                        .toList()));
    }

    private SharedTrace shared(TraceFile file) {
        TraceFile told =
                file.meta().actions().isEmpty()
                        ? file.with(file.meta().withActions(actions(file.trace())))
                        : file;
        return SharedTrace.of(told).among(branches(file.trace()));
    }

    private List<TraceMeta.Action> actions(Trace trace) {
        Map<String, ActionInfo> known = exploration.actions().get();
        Set<String> taken = new TreeSet<>();
        Stream.concat(trace.steps().stream(), Stream.ofNullable(trace.closing()))
                .map(Step::action)
                .forEach(taken::add);
        return taken.stream()
                .filter(known::containsKey)
                .map(exploration::action)
                .map(a -> new TraceMeta.Action(a.name(), a.plain(), a.environment(), a.actor()))
                .toList();
    }

    /** What else was possible; not known where only the trace itself is recorded. */
    private @Nullable List<SharedTrace.Branch> branches(Trace trace) {
        Recording recording = exploration.recording().get();
        Route route = exploration.cursor().route().get();
        boolean known =
                recording != null
                        && route != null
                        && route.trace().equals(trace)
                        && !exploration.growing().get()
                        && recording.graph().states() > new HashSet<>(trace.states()).size()
                        && route.graphStates().stream()
                                .allMatch(n -> n >= 0 && n < recording.graph().states());
        return recording == null || route == null || !known
                ? null
                : TraceBranches.of(trace, recording.graph(), route.graphStates());
    }
}
