package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RecordedChecks;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.run.Beside;
import dev.counterpoint.ui.run.OutputView;
import dev.counterpoint.ui.run.QueueView;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.run.RunView;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.run.SearchMemory;
import dev.counterpoint.ui.run.TrustedFolders;
import dev.counterpoint.ui.session.Exploration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The arrangement Run: the model of the spec in front, and its checks. */
final class RunDesk implements AutoCloseable {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Desktop desktop;
    private final RunPreferences preferences;
    private final RunViewModel run;
    private final Trusting trusting;
    private final ModelDesk models;
    private final ProjectRuns settings;
    private final CoverageInText coverage;
    private final Command check;

    RunDesk(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            Desktop desktop,
            EditorTabs tabs,
            Exploration exploration,
            Overlay overlay) {
        this.shell = shell;
        this.workbench = workbench;
        this.desktop = desktop;
        preferences =
                new RunPreferences(
                        around.settings().file("checks.json"),
                        around.threads().background(),
                        shell.message()::set);
        run = runs(backend, around);
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
        run.queue().atOnce().bind(preferences.atOnce());
        new Outcomes(run, exploration, workbench, shell).follow();
        run.running().addListener((o, was, is) -> shell.urgent().set(is ? run.stop() : null));
    }

    private RunViewModel runs(Backend backend, Surroundings around) {
        return new RunViewModel(
                new RecordedChecks(
                        backend.checks(),
                        backend.records(),
                        InstantSource.system(),
                        sentence ->
                                around.threads().fx().execute(() -> shell.message().set(sentence))),
                around.threads(),
                this::beside,
                System::currentTimeMillis,
                new SearchMemory(
                        around.data().resolve("searches.json"), around.threads().background()));
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
    Command check() {
        return check;
    }

    /** The check and its figures. */
    RunViewModel runs() {
        return run;
    }

    /** The models and the form over one. */
    ModelDesk models() {
        return models;
    }

    /** Which specs may do more than compute. */
    Trusting trusting() {
        return trusting;
    }

    /** How checks are run in the open project. */
    ProjectRuns settings() {
        return settings;
    }

    /** What is done around checks without being asked. */
    RunPreferences preferences() {
        return preferences;
    }

    List<Command> commands() {
        List<Command> commands =
                new ArrayList<>(
                        List.of(
                                check,
                                run.next(),
                                run.all(),
                                run.pause(),
                                run.stop(),
                                settings.keep(),
                                coverage.toggle()));
        commands.addAll(trusting.commands());
        commands.addAll(models.commands());
        return commands;
    }

    Panel panel() {
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

    /** Whether a check is under way. */
    boolean isRunning() {
        return run.queue().busy().get();
    }

    @Override
    public void close() {
        run.close();
    }
}
