package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.project.ProjectView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Puts the window together: the features are made here and meet here. */
public final class IdeWindow {
    private static final double NARROW = 1_100;
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    /** What can wait leaves the processors to the first picture. */
    private static final Duration UNTIL_PAINTED = Duration.ofMillis(250);

    private final Backend backend;
    private final Surroundings around;
    private final Stage stage = new Stage();
    private final Desktop desktop;
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final WindowMemory memory;
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final BooleanProperty showProject = new SimpleBooleanProperty(true);
    private final BooleanProperty showOutline = new SimpleBooleanProperty(true);
    private final BooleanProperty showProblems = new SimpleBooleanProperty();
    private final EditorTabs tabs;
    private final CheckPanels checkPanels;
    private final ShellView[] shown = new ShellView[1];
    private final List<Command> names;
    private final Assistance assistance;
    private final Outlines outlines;
    private final FileCare files;
    private final ProjectSheet sheet;
    private final ShellView view;
    private Runnable closed = () -> {};

    /** Makes the window; it is not shown yet. */
    public IdeWindow(Backend backend, Surroundings around) {
        this.backend = backend;
        this.around = around;
        desktop = around.desktop().apply(stage);
        shell = new ShellViewModel(around.appearance());
        workbench = new Workbench(shell, around, desktop);
        knowledge = new Knowledge(workbench, around.threads());
        Settings settings = around.settings().load();
        tabs = new EditorTabs(workbench.documents(), around.threads(), zoom, noFile());
        memory = new WindowMemory(settings, stage, shell, workbench, zoom, tabs.symbols());
        shell.appearance().theme().get().dressControls();
        Navigation.Overlay overlay = overlay();
        checkPanels =
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
        names = GoCommands.of(tabs, navigation, assistance, fixes, renames);
        EarlierVerdicts.show(workbench, around.threads(), backend.records());
        sheet = new ProjectSheet(workbench, shell, around.threads(), backend.records(), overlay);
        files =
                new FileCare(
                        workbench,
                        around,
                        desktop,
                        shell.message()::set,
                        new FileCare.Overlay(
                                node -> shown[0].openOverlay(node), () -> shown[0].closeOverlay()));
        RunHabits habits =
                new RunHabits(
                        checkPanels.runs(), checkPanels.preferences(), desktop, stage::isFocused);
        workbench.documents().onSaved(habits::saved);
        view = build();
    }

    private Navigation.Overlay overlay() {
        return new Navigation.Overlay() {
            @Override
            public void open(Node node) {
                shown[0].openOverlay(node);
            }

            @Override
            public void close() {
                shown[0].closeOverlay();
            }
        };
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

    private ShellView build() {
        EditCommands edit =
                new EditCommands(
                        workbench,
                        tabs,
                        desktop,
                        new Zoom(zoom, shell, checkPanels),
                        new PageExport(
                                workbench, backend.records(), desktop, shell.message()::set));
        List<Command> commands = new ArrayList<>(edit.all());
        commands.addAll(
                ShellCommands.of(
                        shell,
                        new WriteView.Shown(showProject, showOutline, showProblems),
                        new ShellCommands.Overlays(
                                () -> shown[0].openPalette(),
                                () ->
                                        shown[0].openOverlay(
                                                new KeyMapView(
                                                        shell.commands(),
                                                        () -> shown[0].closeOverlay())),
                                () ->
                                        shown[0].openOverlay(
                                                new AboutView(() -> shown[0].closeOverlay()))),
                        this::close));
        commands.addAll(names);
        commands.addAll(new CardCommands(workbench, tabs).all());
        commands.addAll(files.commands());
        commands.addAll(
                new PlusCalCommands(
                                tabs,
                                new Algorithms(workbench.engine()),
                                around.threads(),
                                shell.message()::set,
                                node -> shown[0].openOverlay(node),
                                () -> shown[0].closeOverlay())
                        .all());
        Consumer<String> tell = shell.message()::set;
        commands.addAll(new LatexExport(workbench, tabs, desktop, around.threads(), tell).all());
        commands.addAll(
                new ProjectSearch(
                                shell,
                                workbench,
                                desktop,
                                new ProjectSearch.Overlay(
                                        node -> shown[0].openOverlay(node),
                                        () -> shown[0].closeOverlay()))
                        .commands());
        commands.addAll(sheet.commands());
        commands.addAll(checkPanels.commands());
        commands.add(checkPanels.evaluate(this::selected, overlay()));
        shell.commands().setAll(commands);
        memory.recent().show();
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
                        new WriteView.Shown(showProject, showOutline, showProblems),
                        memory.splits());
        Map<Arrangement, Panel> panels = new EnumMap<>(Arrangement.class);
        panels.put(Arrangement.WRITE, new Panel(() -> write, checkPanels.check(), List.of()));
        panels.put(Arrangement.RUN, checkPanels.run());
        panels.put(Arrangement.EXPLORE, checkPanels.explore());
        shown[0] = new ShellView(shell, panels, workbench.problems(), showProblems);
        FileDrop.install(shown[0], workbench::open);
        return shown[0];
    }

    private String selected() {
        EditorView editor = tabs.current().get();
        return editor == null ? "" : editor.area().getSelectedText();
    }

    private static void selectIn(ProjectView project, @Nullable Document document) {
        if (document != null) {
            project.select(document.path());
        }
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** The window's own state. */
    public ShellViewModel shell() {
        return shell;
    }

    /** What is being worked on. */
    public Workbench workbench() {
        return workbench;
    }

    /** Whether the module in front is understood, and its names known, as its text now is. */
    public boolean isUnderstood() {
        Document front = workbench.documents().active().get();
        Analysis known = workbench.analysis().get();
        return front != null
                && known != null
                && known.spec() != null
                && front.text().equals(known.texts().get(front.module()))
                && knowledge.isOf(front);
    }

    /** What is known of the spec's names. */
    Knowledge knowledge() {
        return knowledge;
    }

    /** What helps to read and write. */
    Assistance assistance() {
        return assistance;
    }

    /** The editors. */
    public EditorTabs editors() {
        return tabs;
    }

    /** The arrangements Run and Explore. */
    public CheckPanels checks() {
        return checkPanels;
    }

    /** The sheet of the project's properties. */
    public ProjectSheet sheet() {
        return sheet;
    }

    /** What is done when it is closed. */
    public void onClosed(Runnable action) {
        closed = action;
    }

    /** Tells the user of a fault of the program's own; what is open stays open. */
    public void tellFault(Throwable fault) {
        shell.message()
                .set(
                        "Something went wrong inside the program ("
                                + fault.getClass().getSimpleName()
                                + "). Your files are as they were; save what you changed.");
    }

    /** Shows it on what it was given, else on what was open last. */
    public void show(List<Path> paths) {
        Scene scene = new Scene(view, memory.width(), memory.height());
        scene.getAccelerators()
                .put(
                        Objects.requireNonNull(KeyCombination.valueOf("F5")),
                        () -> checkPanels.check().run());
        Appearance appearance = shell.appearance();
        appearance.theme().get().apply(scene);
        appearance.theme().addListener((o, was, is) -> is.apply(scene));
        stage.setScene(scene);
        stage.titleProperty()
                .bind(
                        workbench
                                .documents()
                                .active()
                                .map(d -> d.name() + " – Counterpoint")
                                .orElse("Counterpoint"));
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        memory.place();
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::closeRequested);
        stage.setOnHidden(
                e -> {
                    checkPanels.close();
                    files.close();
                    closed.run();
                });
        open(paths);
        // Where there is room for one of them beside the plain language, it is the text.
        boolean onFile = paths.size() == 1 && Files.isRegularFile(paths.getFirst());
        showProject.set(!onFile || memory.width() >= NARROW);
        stage.show();
        around.delays().after(UNTIL_PAINTED, this::complete);
    }

    private void complete() {
        icons();
        files.start(stage);
        workbench.connect(
                CompletableFuture.supplyAsync(backend.explorer(), around.threads().background()));
    }

    private void open(List<Path> paths) {
        if (paths.isEmpty()) {
            memory.reopen();
        }
        for (Path path : paths) {
            workbench.open(path);
        }
        if (paths.size() == 1 && Files.isDirectory(paths.getFirst())) {
            memory.reopenFilesIn(paths.getFirst());
        }
    }

    private void closeRequested(WindowEvent event) {
        if (!mayClose()) {
            event.consume();
            return;
        }
        around.settings().save(memory.remember());
    }

    private boolean mayClose() {
        return workbench.documents().mayClose()
                && (!checkPanels.isRunning()
                        || desktop.confirm(
                                "A check is still running.",
                                "Closing stops it. What it has found so far is lost.",
                                "Stop and Close",
                                "Keep Running"));
    }

    /** Closes it as its close button does. */
    public void close() {
        WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        stage.fireEvent(request);
        if (!request.isConsumed()) {
            stage.hide();
        }
    }

    private void icons() {
        for (int size : ICON_SIZES) {
            InputStream picture =
                    IdeWindow.class.getResourceAsStream(
                            "/dev/counterpoint/icons/counterpoint-" + size + ".png");
            if (picture != null) {
                stage.getIcons().add(new Image(picture));
            }
        }
    }
}
