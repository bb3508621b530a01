package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.guide.coach.CoachViewModel;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The window: shown, closed, and what it is asked from outside. */
public final class IdeWindow {
    private static final double NARROW = 1_100;
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    /** What can wait leaves the processors to the first picture. */
    private static final Duration UNTIL_PAINTED = Duration.ofMillis(250);

    private final Backend backend;
    private final Surroundings around;
    private final Stage stage = new Stage();
    private final WindowParts parts;
    private Runnable closed = () -> {};

    /** Makes the window; it is not shown yet. */
    public IdeWindow(Backend backend, Surroundings around) {
        this.backend = backend;
        this.around = around;
        parts = new WindowParts(backend, around, stage, this::close);
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** The window's own state. */
    public ShellViewModel shell() {
        return parts.shell();
    }

    /** What is being worked on. */
    public Workbench workbench() {
        return parts.workbench();
    }

    /** Whether the module in front is understood, and its names known, as its text now is. */
    public boolean isUnderstood() {
        Document front = workbench().documents().active().get();
        Analysis known = workbench().analysis().get();
        return front != null
                && known != null
                && known.spec() != null
                && front.text().equals(known.texts().get(front.module()))
                && knowledge().isOf(front);
    }

    /** What is known of the spec's names. */
    Knowledge knowledge() {
        return parts.knowledge();
    }

    /** What helps to read and write. */
    Assistance assistance() {
        return parts.assistance();
    }

    /** The editors. */
    public EditorTabs editors() {
        return parts.tabs();
    }

    /** The arrangements Run and Explore. */
    public CheckPanels checks() {
        return parts.checks();
    }

    /** The sheet of the project's properties. */
    public ProjectSheet sheet() {
        return parts.sheet();
    }

    /** The guided tour. */
    public CoachViewModel tour() {
        return parts.first().tour().model();
    }

    /** The project's kept schedules. */
    public ScheduleDesk schedules() {
        return parts.schedules();
    }

    /** What is done when it is closed. */
    public void onClosed(Runnable action) {
        closed = action;
    }

    /** Tells the user of a fault of the program's own; what is open stays open. */
    public void tellFault(Throwable fault) {
        shell().message()
                .set(
                        "Something went wrong inside the program ("
                                + fault.getClass().getSimpleName()
                                + "). Your files are as they were; save what you changed.");
    }

    /** Shows it on what it was given, else on what was open last. */
    public void show(List<Path> paths) {
        Scene scene = new Scene(parts.content(), parts.memory().width(), parts.memory().height());
        scene.getAccelerators()
                .put(
                        Objects.requireNonNull(KeyCombination.valueOf("F5")),
                        () -> checks().check().run());
        Appearance appearance = shell().appearance();
        appearance.theme().get().apply(scene);
        appearance.theme().addListener((o, was, is) -> is.apply(scene));
        stage.setScene(scene);
        stage.titleProperty()
                .bind(
                        workbench()
                                .documents()
                                .active()
                                .map(d -> d.name() + " – Counterpoint")
                                .orElse("Counterpoint"));
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        parts.memory().place();
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::closeRequested);
        stage.setOnHidden(
                e -> {
                    checks().close();
                    parts.files().close();
                    closed.run();
                });
        open(paths);
        parts.first().begin(parts.content());
        // Where there is room for one of them beside the plain language, it is the text.
        boolean onFile = paths.size() == 1 && Files.isRegularFile(paths.getFirst());
        parts.showProject().set(!onFile || parts.memory().width() >= NARROW);
        stage.show();
        around.delays().after(UNTIL_PAINTED, this::complete);
    }

    private void complete() {
        icons();
        parts.files().start(stage);
        workbench()
                .connect(
                        CompletableFuture.supplyAsync(
                                backend.explorer(), around.threads().background()));
    }

    /** Opens a spec or a folder to read, or a trace to explore. */
    public void open(Path path) {
        parts.open(path);
    }

    private void open(List<Path> paths) {
        if (paths.isEmpty()) {
            parts.memory().reopen();
        }
        paths.forEach(this::open);
        if (paths.size() == 1 && Files.isDirectory(paths.getFirst())) {
            parts.memory().reopenFilesIn(paths.getFirst());
        }
    }

    private void closeRequested(WindowEvent event) {
        if (!mayClose()) {
            event.consume();
            return;
        }
        around.settings().save(parts.memory().remember());
    }

    private boolean mayClose() {
        return workbench().documents().mayClose()
                && (!checks().isRunning()
                        || parts.desktop()
                                .confirm(
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
