package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Browser;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Keys;
import dev.counterpoint.ui.fx.Texts;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.guide.ContextHelp;
import dev.counterpoint.ui.guide.GuideBook;
import dev.counterpoint.ui.guide.GuideView;
import dev.counterpoint.ui.guide.GuideViewModel;
import dev.counterpoint.ui.guide.Place;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The user guide over the window, at the place that explains what has the focus. */
final class GuideDesk {
    private static final Texts TEXTS = Texts.of("guide");
    private static final Place START = new Place("start", "");

    private final ShellViewModel shell;
    private final Stage stage;
    private final Desktop desktop;
    private final Threads threads;
    private final Overlay overlay;
    private @Nullable GuideViewModel model;
    private @Nullable ContextHelp help;

    GuideDesk(
            ShellViewModel shell, Stage stage, Desktop desktop, Threads threads, Overlay overlay) {
        this.shell = shell;
        this.stage = stage;
        this.desktop = desktop;
        this.threads = threads;
        this.overlay = overlay;
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "help.panel", "Help on This Panel", "fth-help-circle", "F1", this::here),
                Command.always("help.guide", "User Guide", "fth-book-open", null, this::open),
                Command.always(
                        "help.sitting",
                        "TLA+ in One Sitting",
                        "fth-coffee",
                        null,
                        () -> open(new Place("sitting", ""))));
    }

    /** Where it was open last. */
    private void open() {
        show(model());
    }

    /** What explains the panel that has the focus. */
    private void here() {
        Node focus = stage.getScene() == null ? null : stage.getScene().getFocusOwner();
        ContextHelp known = help;
        if (known == null) {
            known = new ContextHelp();
            help = known;
        }
        open(known.of(focus, ofArrangement()));
    }

    private Place ofArrangement() {
        return switch (shell.arrangement().get()) {
            case WRITE -> new Place("write", "");
            case RUN -> new Place("run", "");
            case EXPLORE -> new Place("explore", "");
        };
    }

    /** Opens a place of the guide. */
    void open(Place place) {
        GuideViewModel opened = model();
        opened.query().set("");
        opened.open(place);
        show(opened);
    }

    /** Opens the guide at its beginning. */
    void begin() {
        open(START);
    }

    /** Read when it is first wanted. */
    private GuideViewModel model() {
        GuideViewModel made = model;
        if (made == null) {
            made = new GuideViewModel(new GuideBook());
            model = made;
        }
        return made;
    }

    private void show(GuideViewModel opened) {
        overlay.open(
                new GuideView(
                        opened, new GuideView.Ports(this::keyOf, this::browse, overlay::close)));
    }

    private String keyOf(String command) {
        return shell.command(command).map(c -> Keys.text(c.key()).replace("↵", "Enter")).orElse("");
    }

    private void browse(String address) {
        threads.background()
                .execute(
                        () -> {
                            if (!Browser.open(address)) {
                                threads.fx().execute(() -> copy(address));
                            }
                        });
    }

    private void copy(String address) {
        desktop.copy(address);
        shell.message().set(TEXTS.with("browser.copied", address));
    }
}
