package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.project.ProjectView;
import dev.counterpoint.ui.settings.Preferences;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The features of a window: they are made here, meet here, and give their commands here. */
final class WindowParts {
    private final Backend backend;
    private final Surroundings around;
    private final WindowOverlay overlay = new WindowOverlay();
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final BooleanProperty showProject = new SimpleBooleanProperty(true);
    private final BooleanProperty showOutline = new SimpleBooleanProperty(true);
    private final BooleanProperty showProblems = new SimpleBooleanProperty();
    private final Desktop desktop;
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final EditorTabs tabs;
    private final WindowMemory memory;
    private final CheckPanels checks;
    private final Outlines outlines;
    private final Assistance assistance;
    private final ProjectSheet sheet;
    private final ScheduleDesk schedules;
    private final FileCare files;
    private final Preferences preferences;
    private final FirstSteps first;
    private final ShellView view;

    /** Makes them for a stage, which {@code close} closes as its close button does. */
    WindowParts(Backend backend, Surroundings around, Stage stage, Runnable close) {
        this.backend = backend;
        this.around = around;
        desktop = around.desktop().apply(stage);
        shell = new ShellViewModel(around.appearance());
        workbench = new Workbench(shell, around, desktop);
        knowledge = new Knowledge(workbench, around.threads());
        tabs = new EditorTabs(workbench.documents(), around.threads(), zoom, noFile());
        memory =
                new WindowMemory(
                        around.settings().load(), stage, shell, workbench, zoom, tabs.symbols());
        shell.appearance().theme().get().dressControls();
        checks =
                new CheckPanels(
                        backend,
                        around,
                        shell,
                        workbench,
                        knowledge,
                        desktop,
                        memory.splits(),
                        tabs,
                        overlay);
        Navigation navigation = new Navigation(workbench, knowledge, tabs, overlay);
        outlines = new Outlines(workbench, knowledge, tabs, navigation);
        QuickFixes fixes = new QuickFixes(workbench, knowledge, overlay);
        assistance = new Assistance(tabs, knowledge, navigation, fixes);
        Renames renames = new Renames(workbench, knowledge, desktop, around.threads(), overlay);
        EarlierVerdicts.show(workbench, around.threads(), backend.records());
        sheet = new ProjectSheet(workbench, shell, around.threads(), backend.records(), overlay);
        preferences =
                new Preferences(
                        around.settings().file(Preferences.FILE),
                        around.threads().background(),
                        shell.message()::set);
        files =
                new FileCare(
                        workbench,
                        around,
                        desktop,
                        shell.message()::set,
                        preferences.history()::get,
                        overlay);
        first =
                new FirstSteps(
                        shell,
                        around,
                        stage,
                        desktop,
                        workbench,
                        tabs,
                        checks,
                        memory,
                        zoom,
                        preferences,
                        overlay);
        schedules = new ScheduleDesk(backend, around, shell, workbench, checks, overlay);
        RunHabits habits =
                new RunHabits(checks.runs(), checks.preferences(), desktop, stage::isFocused);
        workbench.documents().onSaved(habits::saved);
        shell.commands().setAll(windowCommands(close));
        shell.commands().addAll(GoCommands.of(tabs, navigation, assistance, fixes, renames));
        shell.commands().addAll(specCommands());
        shell.commands().addAll(first.commands());
        memory.recent().show();
        view = view();
        overlay.over(view);
        around.settings().problems().forEach(shell.message()::set);
    }

    private EmptyState noFile() {
        Command open =
                Command.always(
                        "open-folder",
                        "Open Folder…",
                        "fth-folder",
                        null,
                        () -> shell.command("file.open-folder").ifPresent(Command::run));
        return new EmptyState(
                "fth-book-open",
                "Read a spec",
                "Its text will stand here, and beside each definition what it says in plain"
                        + " language. Open a folder with TLA+ modules, or choose one on the left.",
                Buttons.filled(open));
    }

    private List<Command> windowCommands(Runnable close) {
        EditCommands edit =
                new EditCommands(
                        workbench,
                        tabs,
                        desktop,
                        new Zoom(zoom, shell, checks),
                        new PageExport(
                                workbench, backend.records(), desktop, shell.message()::set));
        List<Command> commands = new ArrayList<>(edit.all());
        commands.addAll(
                ShellCommands.of(
                        shell,
                        shownPanels(),
                        new ShellCommands.Overlays(
                                overlay::openPalette,
                                () ->
                                        overlay.open(
                                                new KeyMapView(shell.commands(), overlay::close)),
                                () -> overlay.open(new AboutView(overlay::close))),
                        close));
        return commands;
    }

    private List<Command> specCommands() {
        Consumer<String> tell = shell.message()::set;
        List<Command> commands = new ArrayList<>(new CardCommands(workbench, tabs).all());
        commands.addAll(files.commands());
        commands.addAll(
                new PlusCalCommands(
                                tabs,
                                new Algorithms(workbench.engine()),
                                around.threads(),
                                tell,
                                overlay)
                        .all());
        commands.addAll(new LatexExport(workbench, tabs, desktop, around.threads(), tell).all());
        commands.addAll(new ProjectSearch(shell, workbench, desktop, overlay).commands());
        commands.addAll(sheet.commands());
        commands.addAll(schedules.commands());
        commands.add(new KeepDesk(backend, around, shell, checks, schedules, overlay).command());
        commands.addAll(checks.commands());
        commands.add(checks.evaluate(this::selected, overlay));
        return commands;
    }

    /** Opens a file or a folder; a trace in place of what is explored. */
    void open(Path path) {
        if (TraceReading.isTrace(path) && Files.isRegularFile(path)) {
            checks.openTrace(path);
        } else {
            workbench.open(path);
        }
    }

    private WriteView.Shown shownPanels() {
        return new WriteView.Shown(showProject, showOutline, showProblems);
    }

    private ShellView view() {
        ProjectView project =
                new ProjectView(
                        workbench.project(),
                        workbench::open,
                        List.of(
                                shell.command("file.refresh").orElseThrow(),
                                shell.command("file.open-folder").orElseThrow()));
        workbench.documents().active().addListener((o, was, is) -> selectIn(project, is));
        workbench
                .project()
                .tree()
                .addListener(
                        (o, was, is) -> selectIn(project, workbench.documents().active().get()));
        WriteView write =
                new WriteView(
                        shell,
                        workbench,
                        tabs,
                        project,
                        outlines.view(),
                        shownPanels(),
                        memory.splits());
        Map<Arrangement, Panel> panels = new EnumMap<>(Arrangement.class);
        panels.put(Arrangement.WRITE, new Panel(() -> write, checks.check(), List.of()));
        panels.put(Arrangement.RUN, checks.runPanel());
        panels.put(Arrangement.EXPLORE, checks.explorePanel());
        ShellView made = new ShellView(shell, panels, workbench.problems(), showProblems);
        FileDrop.install(made, this::open);
        return made;
    }

    private static void selectIn(ProjectView project, @Nullable Document document) {
        if (document != null) {
            project.select(document.path());
        }
    }

    private String selected() {
        EditorView editor = tabs.current().get();
        return editor == null ? "" : editor.area().getSelectedText();
    }

    /** What asks the user, and hands files to the desktop. */
    Desktop desktop() {
        return desktop;
    }

    /** The window's own state. */
    ShellViewModel shell() {
        return shell;
    }

    /** What is being worked on. */
    Workbench workbench() {
        return workbench;
    }

    /** What is known of the spec's names. */
    Knowledge knowledge() {
        return knowledge;
    }

    /** The editors. */
    EditorTabs tabs() {
        return tabs;
    }

    /** What the window remembers. */
    WindowMemory memory() {
        return memory;
    }

    /** The arrangements Run and Explore. */
    CheckPanels checks() {
        return checks;
    }

    /** What helps to read and write. */
    Assistance assistance() {
        return assistance;
    }

    /** The sheet of the project's properties. */
    ProjectSheet sheet() {
        return sheet;
    }

    /** What helps those who are new here. */
    FirstSteps first() {
        return first;
    }

    /** The project's kept schedules. */
    ScheduleDesk schedules() {
        return schedules;
    }

    /** What looks after the open files. */
    FileCare files() {
        return files;
    }

    /** Whether the project's files are shown. */
    BooleanProperty showProject() {
        return showProject;
    }

    /** The window's content. */
    ShellView content() {
        return view;
    }
}
