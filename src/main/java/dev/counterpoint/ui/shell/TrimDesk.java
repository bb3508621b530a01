package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimService;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.trace.Remarks;
import dev.counterpoint.ui.trace.StateViewModel;
import dev.counterpoint.ui.trim.Bearing;
import dev.counterpoint.ui.trim.OrderView;
import dev.counterpoint.ui.trim.OrderViewModel;
import dev.counterpoint.ui.trim.TrimPreferences;
import dev.counterpoint.ui.trim.TrimSource;
import dev.counterpoint.ui.trim.TrimViewModel;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Trim in Explore: of which spec the trace is, and what its file says when it is exported. */
public final class TrimDesk implements TrimSource, AutoCloseable {
    private static final int MARK_CHARS = 24;

    private final Exploration exploration;
    private final Supplier<@Nullable CheckRequest> checked;
    private final Supplier<@Nullable CheckRequest> chosen;
    private final TrimViewModel model;
    private final OrderViewModel order;
    private @Nullable TraceFile opened;

    TrimDesk(
            Backend backend,
            Surroundings around,
            Exploration exploration,
            EngineSteps steps,
            Supplier<@Nullable CheckRequest> checked,
            Supplier<@Nullable CheckRequest> chosen) {
        this.exploration = exploration;
        this.checked = checked;
        this.chosen = chosen;
        model =
                new TrimViewModel(
                        exploration,
                        new TrimEngines(new TrimService(backend.explorer())),
                        this,
                        steps,
                        new TrimPreferences(
                                around.data().resolve("trim.json"), around.threads().background()),
                        around.threads());
        order = new OrderViewModel(exploration, model, steps, around.threads());
    }

    /** What stands beside the values of a trimmed trace's states. */
    void remarkOn(StateViewModel state) {
        model.findings()
                .addListener(
                        (o, was, is) ->
                                state.remarks()
                                        .set(
                                                is == null
                                                        ? Remarks.NONE
                                                        : (at, path) ->
                                                                remark(
                                                                        Bearing.of(is, at, path),
                                                                        path.size() == 1)));
    }

    private static Remarks.@Nullable Remark remark(@Nullable Bearing bearing, boolean top) {
        if (bearing == null) {
            return null;
        }
        Value instead = bearing.instead();
        String free = instead == null ? "" : "or " + ValueText.shorten(instead, MARK_CHARS);
        return new Remarks.Remark(
                bearing.aside(), bearing.aside() && top ? "irrelevant" : free, bearing.words());
    }

    /** The trimmed trace's causal order. */
    Node orderView() {
        return new OrderView(order, model.trim());
    }

    /** What has to come before what in the trimmed trace. */
    public OrderViewModel order() {
        return order;
    }

    @Override
    public @Nullable TrimRequest request(
            @Nullable Counterexample violation, Trace trace, List<Measure> order, Duration budget) {
        CheckRequest ofCheck = checked.get();
        CheckRequest request = ofCheck == null ? chosen.get() : ofCheck;
        return request == null
                ? null
                : new TrimRequest(
                        file(violation, trace),
                        request.spec(),
                        request.model(),
                        request.libraries(),
                        request.trusted(),
                        request.overlays(),
                        null,
                        null,
                        order,
                        budget);
    }

    /** What is known of a trace: of a violation, or from the file it was read from. */
    TraceFile file(@Nullable Counterexample violation, Trace trace) {
        CheckResult result = exploration.result().get();
        TraceFile found =
                violation == null || result == null
                        ? null
                        : CounterexampleFile.of(result, violation);
        if (found != null) {
            return found;
        }
        TraceFile file = opened;
        return file != null && file.trace().equals(trace)
                ? file
                : new TraceFile(trace, TraceMeta.NONE);
    }

    /** A trace was read from a file, with what that says of it. */
    void opened(TraceFile file) {
        opened = file;
    }

    /** The file of the trimmed trace where that is what is shown; else null. */
    @Nullable TraceFile shown() {
        TrimResult result = model.result().get();
        Counterexample violation = exploration.counterexample().get();
        return result != null
                        && violation != null
                        && result.best().trace().equals(violation.trace())
                        && model.sides().different().get()
                ? result.file()
                : null;
    }

    /** What trimming has made of what is shown; null where it has not. */
    @Nullable TraceFile trimmed() {
        TrimResult result = model.result().get();
        return result == null || result.failure() != null ? null : result.file();
    }

    /** What is shown, to be trimmed for so long; null where nothing is, or no spec is known. */
    @Nullable TrimRequest current(Duration budget) {
        Counterexample violation = exploration.counterexample().get();
        Trace found = violation == null ? null : violation.trace();
        Route route = exploration.cursor().route().get();
        Trace trace = found == null && route != null ? route.trace() : found;
        return trace == null ? null : request(violation, trace, List.of(), budget);
    }

    /** What trims. */
    public TrimViewModel model() {
        return model;
    }

    List<Command> commands() {
        return model.commands();
    }

    @Override
    public void close() {
        model.close();
    }
}
