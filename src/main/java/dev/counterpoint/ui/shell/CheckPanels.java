package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.EvaluateViewModel;
import dev.counterpoint.ui.trace.WatchesViewModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The arrangements Run and Explore, and how they meet the rest. */
public final class CheckPanels implements AutoCloseable {
    private final Exploration exploration = new Exploration();
    private final RunDesk runs;
    private final ExploreDesk explore;

    CheckPanels(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            Knowledge knowledge,
            Desktop desktop,
            Splits splits,
            EditorTabs tabs,
            Overlay overlay) {
        runs = new RunDesk(backend, around, shell, workbench, desktop, tabs, exploration, overlay);
        explore =
                new ExploreDesk(
                        backend,
                        around,
                        shell,
                        workbench,
                        knowledge,
                        desktop,
                        splits,
                        exploration,
                        runs,
                        overlay);
    }

    /** Checks the spec in front. */
    public Command check() {
        return runs.check();
    }

    /** Evaluates what is selected, or what is typed. */
    Command evaluate(Supplier<String> selected, Overlay overlay) {
        return explore.watching().command(selected, overlay);
    }

    /** What gives a trace to others. */
    public ShareDesk share() {
        return explore.share();
    }

    /** What is watched along the trace. */
    public WatchesViewModel watches() {
        return explore.watching().watches();
    }

    /** What is evaluated by itself. */
    public EvaluateViewModel evaluator() {
        return explore.watching().evaluator();
    }

    /** The check and its figures. */
    public RunViewModel runs() {
        return runs.runs();
    }

    /** The models and the form over one. */
    ModelDesk models() {
        return runs.models();
    }

    /** How checks are run in the open project. */
    ProjectRuns settings() {
        return runs.settings();
    }

    /** What is done around checks without being asked. */
    RunPreferences preferences() {
        return runs.preferences();
    }

    /** Opens a trace file, in place of what is explored. */
    public void openTrace(Path file) {
        explore.open(file);
    }

    /** What is shown of the trace beside the graph. */
    public TracePages tracePages() {
        return explore.pages();
    }

    /** What can be done with the graph. */
    public GraphTools graphTools() {
        return explore.graphTools();
    }

    /** What trims the counterexample. */
    public TrimDesk trims() {
        return explore.trims();
    }

    /** What is explored. */
    public Exploration exploration() {
        return exploration;
    }

    /** The arrangement Explore. */
    ExploreDesk explore() {
        return explore;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>(runs.commands());
        commands.addAll(explore.commands());
        return commands;
    }

    /** Does what a command of the graph's view does. */
    void onGraph(String id) {
        explore.onGraph(id);
    }

    /** What the arrangement Run shows. */
    Panel runPanel() {
        return runs.panel();
    }

    /** What the arrangement Explore shows. */
    Panel explorePanel() {
        return explore.panel();
    }

    /** Whether the graph is there, laid out. */
    public boolean isDrawn() {
        return explore.isDrawn();
    }

    /** Whether a check is under way. */
    public boolean isRunning() {
        return runs.isRunning();
    }

    @Override
    public void close() {
        runs.close();
        explore.close();
    }
}
