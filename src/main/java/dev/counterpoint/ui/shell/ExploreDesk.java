package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.imports.Mender;
import dev.counterpoint.regression.RegressionTests;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.graph.Pace;
import dev.counterpoint.ui.graph.PictureExport;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.WalkViewModel;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.StateViewModel;
import dev.counterpoint.ui.trace.TimelineViewModel;
import dev.counterpoint.ui.trace.page.TraceNote;
import dev.counterpoint.ui.trim.Side;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The arrangement Explore: a counterexample, the state graph around it, and what trims it. */
final class ExploreDesk implements AutoCloseable {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Surroundings around;
    private final Splits splits;
    private final Exploration exploration;
    private final RunViewModel run;
    private final Trusting trusting;
    private final Fonts fonts = new Fonts();
    private final EngineSteps steps;
    private final Watching watching;
    private final SessionTraces traces;
    private final TracePages pages;
    private final TrimDesk trims;
    private final ExploreView.Parts parts;
    private final ShareDesk share;
    private final RegressionDesk regression;
    private final PictureExport pictures;
    private @Nullable ExploreView explore;

    ExploreDesk(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            Knowledge knowledge,
            Desktop desktop,
            Splits splits,
            Exploration exploration,
            RunDesk runs,
            Overlay overlay) {
        this.shell = shell;
        this.workbench = workbench;
        this.around = around;
        this.splits = splits;
        this.exploration = exploration;
        run = runs.runs();
        trusting = runs.trusting();
        steps =
                new EngineSteps(
                        workbench.engine(),
                        this::checked,
                        run::request,
                        around.threads().background());
        watching = new Watching(workbench, knowledge, around, exploration, steps, run.model());
        traces =
                new SessionTraces(
                        run.queue().attempts(),
                        desktop,
                        around.threads(),
                        shell.message()::set,
                        new TraceReading(
                                new Mender(backend.explorer()),
                                run::request,
                                around.data().resolve("bundles"),
                                around.threads().background()),
                        workbench::open);
        pages = new TracePages(exploration, around, steps, traces);
        trims = new TrimDesk(backend, around, exploration, steps, this::checked, run::request);
        parts = parts(desktop);
        share =
                new ShareDesk(
                        exploration,
                        trims,
                        pages.notes()::all,
                        desktop,
                        around.threads(),
                        overlay,
                        shell.message()::set);
        regression =
                new RegressionDesk(
                        new RegressionTests(backend.explorer()),
                        desktop,
                        around.threads(),
                        shell.message()::set);
        pictures =
                new PictureExport(parts.graph(), desktop, around.threads(), shell.message()::set);
        workbench.analysis().addListener((o, was, is) -> steps.forget());
        parts.graph().watched().bind(shell.arrangement().isEqualTo(Arrangement.EXPLORE));
        shell.arrangement()
                .addListener(
                        (o, was, is) -> {
                            if (is == Arrangement.EXPLORE) {
                                around.threads().fx().execute(() -> explored().focusTimeline());
                            }
                        });
    }

    private ExploreView.Parts parts(Desktop desktop) {
        StateGraphViewModel graph =
                new StateGraphViewModel(
                        exploration,
                        around.threads(),
                        new Pace(around.delays(), System::currentTimeMillis),
                        fonts);
        return new ExploreView.Parts(
                exploration,
                graph,
                new TimelineViewModel(exploration),
                new StateViewModel(exploration, watching.watches().rows(), desktop),
                new WalkViewModel(exploration, steps, around.threads()),
                new GraphTools(
                        shell,
                        graph,
                        new EngineExpressions(steps::afterCheck, around.threads().fx()),
                        new SessionGraphs(run.queue().attempts()),
                        around.threads(),
                        () -> trims.model().sides().choose(Side.ORIGINAL)),
                pages,
                trims);
    }

    private @Nullable CheckRequest checked() {
        CheckResult result = exploration.result().get();
        return trusting.now(result == null ? null : result.request());
    }

    /** Made when it is first looked at, so that the window is there sooner. */
    private ExploreView explored() {
        ExploreView made = explore;
        if (made == null) {
            made =
                    new ExploreView(
                            parts,
                            watching,
                            around.threads(),
                            fonts,
                            workbench::reveal,
                            shell.arrangement().isEqualTo(Arrangement.EXPLORE),
                            splits);
            explore = made;
        }
        return made;
    }

    /** What is watched, and what is evaluated. */
    Watching watching() {
        return watching;
    }

    /** What is shown of the trace beside the graph. */
    TracePages pages() {
        return pages;
    }

    /** What can be done with the graph. */
    GraphTools graphTools() {
        return parts.tools();
    }

    /** What gives a trace to others. */
    ShareDesk share() {
        return share;
    }

    /** What trims the counterexample. */
    TrimDesk trims() {
        return trims;
    }

    /** Opens a trace file, in place of what is explored. */
    void open(Path file) {
        traces.read(file, this::show);
    }

    /** Shows a trace, in place of what is explored. */
    void show(TraceFile file) {
        shell.arrangement().set(Arrangement.EXPLORE);
        trims.opened(file);
        exploration.show(file.trace());
        pages.notes()
                .add(
                        file.meta().notes().stream()
                                .map(n -> new TraceNote(n.state(), n.marked(), n.text()))
                                .toList());
    }

    List<Command> commands() {
        List<Command> commands =
                new ArrayList<>(List.of(share.command(), pictures.command(), pictures.copy()));
        commands.add(regression.command(exploration, trims::shown));
        commands.addAll(parts.timeline().commands());
        commands.addAll(pages.commands());
        commands.addAll(trims.commands());
        commands.addAll(traces.commands(this::show, exploration, run::request));
        commands.addAll(parts.commands());
        commands.add(
                Command.always(
                        "view.fit",
                        "Fit the Graph",
                        "fth-maximize",
                        null,
                        () -> onGraph("view.fit")));
        return commands;
    }

    /** Does what a command of the graph's view does. */
    void onGraph(String id) {
        shell.arrangement().set(Arrangement.EXPLORE);
        explored().graph().commands().stream().filter(c -> c.id().equals(id)).forEach(Command::run);
    }

    Panel panel() {
        return new Panel(this::explored, trims.model().trim(), List.of());
    }

    /** Whether the graph is there, laid out. */
    boolean isDrawn() {
        return parts.graph().shown().get() != null
                && parts.graph().activity().get().isEmpty()
                && !exploration.growing().get();
    }

    @Override
    public void close() {
        trims.close();
        parts.graph().close();
    }
}
