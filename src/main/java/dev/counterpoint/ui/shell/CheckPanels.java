package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.RecordedChecks;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.graph.Pace;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.WalkViewModel;
import dev.counterpoint.ui.run.Beside;
import dev.counterpoint.ui.run.OutputView;
import dev.counterpoint.ui.run.QueueView;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.run.RunView;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.run.SearchMemory;
import dev.counterpoint.ui.run.TrustedFolders;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.EvaluateViewModel;
import dev.counterpoint.ui.trace.StateViewModel;
import dev.counterpoint.ui.trace.TimelineViewModel;
import dev.counterpoint.ui.trace.WatchesViewModel;
import dev.counterpoint.ui.trace.page.TraceNote;
import dev.counterpoint.ui.trim.Side;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The arrangements Run and Explore, and how they meet the rest. */
public final class CheckPanels implements AutoCloseable {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final RunViewModel run;
    private final ModelDesk models;
    private final RunPreferences preferences;
    private final Desktop desktop;
    private final ProjectRuns settings;
    private final Trusting trusting;
    private final Exploration exploration = new Exploration();
    private final Surroundings around;
    private final Splits splits;
    private final Fonts fonts = new Fonts();
    private final EngineSteps steps;
    private final Watching watching;
    private final SessionTraces traces;
    private final TracePages pages;
    private final TrimDesk trims;
    private final ExploreView.Parts parts;
    private final Command check;
    private final Command export;
    private final CoverageInText coverage;
    private @Nullable ExploreView explore;

    CheckPanels(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            Knowledge knowledge,
            Desktop desktop,
            Splits splits,
            EditorTabs tabs,
            Navigation.Overlay overlay) {
        this.shell = shell;
        this.workbench = workbench;
        this.around = around;
        this.splits = splits;
        this.desktop = desktop;
        preferences =
                new RunPreferences(
                        around.data().resolve("checks.json"), around.threads().background());
        run =
                new RunViewModel(
                        new RecordedChecks(
                                backend.checks(),
                                backend.records(),
                                InstantSource.system(),
                                sentence ->
                                        around.threads()
                                                .fx()
                                                .execute(() -> shell.message().set(sentence))),
                        around.threads(),
                        this::beside,
                        System::currentTimeMillis,
                        new SearchMemory(
                                around.data().resolve("searches.json"),
                                around.threads().background()));
        trusting =
                new Trusting(
                        shell,
                        workbench,
                        run,
                        new TrustedFolders(around.settings().file("trusted.json")),
                        overlay,
                        around.threads());
        coverage = new CoverageInText(run, tabs, exploration, shell, workbench::reveal);
        models =
                new ModelDesk(
                        shell,
                        workbench,
                        run,
                        tabs,
                        overlay,
                        backend,
                        desktop,
                        this::beside,
                        around.threads());
        settings = new ProjectRuns(shell, workbench, run, models::propose, around.threads());
        check =
                Command.when(
                        "run.check",
                        "Check",
                        "fth-play",
                        "Shortcut+ENTER",
                        run.check().enabled(),
                        this::startCheck);
        steps =
                new EngineSteps(
                        workbench.engine(),
                        this::checked,
                        run::request,
                        around.threads().background());
        watching = new Watching(workbench, knowledge, around, exploration, steps, run.model());
        traces =
                new SessionTraces(
                        run.queue().attempts(), desktop, around.threads(), shell.message()::set);
        pages = new TracePages(exploration, around, steps, traces);
        trims = new TrimDesk(backend, around, exploration, steps, this::checked, run::request);
        StateGraphViewModel graph =
                new StateGraphViewModel(
                        exploration,
                        around.threads(),
                        new Pace(around.delays(), System::currentTimeMillis),
                        fonts);
        parts =
                new ExploreView.Parts(
                        exploration,
                        graph,
                        new TimelineViewModel(exploration),
                        new StateViewModel(exploration, watching.watches().rows(), desktop),
                        new WalkViewModel(exploration, steps, around.threads()),
                        new GraphTools(
                                shell,
                                graph,
                                new EngineExpressions(steps::afterCheck, around.threads().fx()),
                                around.threads(),
                                () -> trims.model().sides().choose(Side.ORIGINAL)),
                        pages,
                        trims.model());
        TraceExport writer = new TraceExport(desktop, shell.message()::set);
        export =
                Command.when(
                        "file.export",
                        "Export Counterexample…",
                        "fth-share",
                        "Shortcut+E",
                        exploration.counterexample().isNotNull(),
                        () -> {
                            CheckResult result = exploration.result().get();
                            Counterexample violation = exploration.counterexample().get();
                            if (result != null && violation != null) {
                                writer.export(
                                        result, violation, trims.shown(), pages.notes().all());
                            }
                        });
        run.queue().atOnce().bind(preferences.atOnce());
        workbench.analysis().addListener((o, was, is) -> steps.forget());
        new Outcomes(run, exploration, workbench, shell).follow();
        parts.graph().watched().bind(shell.arrangement().isEqualTo(Arrangement.EXPLORE));
        run.running().addListener((o, was, is) -> shell.urgent().set(is ? run.stop() : null));
        shell.arrangement()
                .addListener(
                        (o, was, is) -> {
                            if (is == Arrangement.EXPLORE) {
                                around.threads().fx().execute(() -> explored().focusTimeline());
                            }
                        });
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

    private Beside beside() {
        return new Beside(
                settings.libraries(),
                trusting.places(settings.libraries()),
                workbench.documents().unsavedModules(),
                models.unsaved());
    }

    private void startCheck() {
        Set<String> waiting = models.form().waiting();
        shell.message()
                .set(
                        waiting.isEmpty()
                                ? ""
                                : "The check uses the model's text: what the form shows for "
                                        + String.join(", ", new TreeSet<>(waiting))
                                        + " is not in it.");
        shell.arrangement().set(Arrangement.RUN);
        run.check().run();
    }

    /** Checks the spec in front. */
    public Command check() {
        return check;
    }

    /** Evaluates what is selected, or what is typed. */
    Command evaluate(Supplier<String> selected, Navigation.Overlay overlay) {
        return watching.command(selected, overlay);
    }

    /** What is watched along the trace. */
    public WatchesViewModel watches() {
        return watching.watches();
    }

    /** What is evaluated by itself. */
    public EvaluateViewModel evaluator() {
        return watching.evaluator();
    }

    /** The check and its figures. */
    public RunViewModel runs() {
        return run;
    }

    /** The models and the form over one. */
    ModelDesk models() {
        return models;
    }

    /** Opens a trace file, in place of what is explored. */
    public void openTrace(Path file) {
        traces.read(file, this::show);
    }

    private void show(TraceFile file) {
        shell.arrangement().set(Arrangement.EXPLORE);
        trims.opened(file);
        exploration.show(file.trace());
        pages.notes()
                .add(
                        file.meta().notes().stream()
                                .map(n -> new TraceNote(n.state(), n.marked(), n.text()))
                                .toList());
    }

    /** What is shown of the trace beside the graph. */
    public TracePages tracePages() {
        return pages;
    }

    /** What can be done with the graph. */
    public GraphTools graphTools() {
        return parts.tools();
    }

    /** What trims the counterexample. */
    public TrimDesk trims() {
        return trims;
    }

    /** What is explored. */
    public Exploration exploration() {
        return exploration;
    }

    List<Command> commands() {
        List<Command> commands =
                new ArrayList<>(
                        List.of(
                                export,
                                check,
                                run.next(),
                                run.all(),
                                run.pause(),
                                run.stop(),
                                settings.keep(),
                                coverage.toggle()));
        commands.addAll(trusting.commands());
        commands.addAll(models.commands());
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

    Panel run() {
        return new Panel(
                () ->
                        new RunView(
                                run,
                                new RunView.Ports(
                                        workbench::reveal,
                                        workbench::open,
                                        () -> shell.arrangement().set(Arrangement.EXPLORE),
                                        trusting.offer()),
                                models.formView(),
                                pages(),
                                settings.keep()),
                check,
                List.of());
    }

    private List<RunView.Page> pages() {
        List<RunView.Page> pages =
                new ArrayList<>(
                        List.of(
                                new RunView.Page(
                                        "run-page-output",
                                        "Output",
                                        "fth-terminal",
                                        () -> new OutputView(run, desktop::copy)),
                                new RunView.Page(
                                        "run-page-queue",
                                        "Checks",
                                        "fth-list",
                                        () -> new QueueView(run, preferences)),
                                coverage.page()));
        pages.addAll(models.pages());
        return pages;
    }

    /** What is done around checks without being asked. */
    RunPreferences preferences() {
        return preferences;
    }

    Panel explore() {
        return new Panel(this::explored, trims.model().trim(), List.of());
    }

    /** Whether the graph is there, laid out. */
    public boolean isDrawn() {
        return parts.graph().shown().get() != null
                && parts.graph().activity().get().isEmpty()
                && !exploration.growing().get();
    }

    /** Whether a check is under way. */
    public boolean isRunning() {
        return run.queue().busy().get();
    }

    @Override
    public void close() {
        run.close();
        trims.close();
        parts.graph().close();
    }
}
