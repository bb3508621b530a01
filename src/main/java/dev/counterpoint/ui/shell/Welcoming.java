package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.welcome.NewSpecView;
import dev.counterpoint.ui.welcome.NewSpecViewModel;
import dev.counterpoint.ui.welcome.Sample;
import dev.counterpoint.ui.welcome.Samples;
import dev.counterpoint.ui.welcome.WelcomeView;
import dev.counterpoint.ui.welcome.WelcomeViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.util.List;

/** The welcome page, which is there while nothing is open or when it is asked for. */
final class Welcoming {
    private static final String SPECS = "specs";

    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Desktop desktop;
    private final Overlay overlay;
    private final RecentProjects recent;
    private final Path data;
    private final WelcomeViewModel model;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty canClose = new SimpleBooleanProperty();
    private final StackPane page = new StackPane();

    Welcoming(
            ShellViewModel shell,
            Workbench workbench,
            Desktop desktop,
            Threads threads,
            Overlay overlay,
            RecentProjects recent,
            Path data) {
        this.shell = shell;
        this.workbench = workbench;
        this.desktop = desktop;
        this.overlay = overlay;
        this.recent = recent;
        this.data = data;
        model =
                new WelcomeViewModel(
                        new Samples(Samples.besideProgram(), data.resolve("samples")),
                        desktop,
                        threads,
                        this::open);
        model.message().addListener((o, was, is) -> shell.message().set(is));
        page.visibleProperty().bind(shown);
        page.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        e.consume();
                    }
                });
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "file.new-spec", "New Spec…", "fth-file-plus", "Shortcut+N", this::newSpec),
                Command.always("help.welcome", "Welcome Page", "fth-home", null, () -> show(true)));
    }

    /** From now on, until something is open; a page that is never seen is never made. */
    void begin(ShellView view, WelcomeView.Actions actions) {
        shown.addListener((o, was, is) -> fill(is, actions));
        view.cover(page);
        workbench.project().tree().addListener((o, was, is) -> show(isNothingOpen()));
        workbench
                .documents()
                .open()
                .addListener((ListChangeListener<Document>) c -> show(isNothingOpen()));
        workbench.documents().active().addListener((o, was, is) -> show(isNothingOpen()));
        shell.arrangement().addListener((o, was, is) -> show(false));
        show(isNothingOpen());
    }

    private boolean isNothingOpen() {
        return workbench.project().folder() == null && workbench.documents().open().isEmpty();
    }

    private void show(boolean wanted) {
        canClose.set(!isNothingOpen());
        shown.set(wanted);
    }

    /** Goes back to what is open. */
    void close() {
        show(isNothingOpen());
    }

    /** Whether something is open to go back to. */
    BooleanProperty canClose() {
        return canClose;
    }

    private void fill(boolean wanted, WelcomeView.Actions actions) {
        if (wanted) {
            model.recent().setAll(recent.folders());
        }
        if (wanted && page.getChildren().isEmpty()) {
            page.getChildren().add(new WelcomeView(model, actions));
        }
    }

    /** Opens the user's copy of a sample. */
    void open(Sample sample) {
        model.open(sample);
    }

    private void open(Path place) {
        shell.arrangement().set(Arrangement.WRITE);
        workbench.open(place);
        show(false);
    }

    /** Begins a new spec: in the open folder, else among the user's own. */
    void newSpec() {
        Path open = workbench.project().folder();
        overlay.open(
                new NewSpecView(
                        new NewSpecViewModel(
                                open == null ? data.resolve(SPECS) : open,
                                this::opened,
                                shell.message()::set),
                        desktop,
                        overlay::close));
    }

    private void opened(Path spec) {
        open(spec);
        workbench.project().refresh();
    }
}
