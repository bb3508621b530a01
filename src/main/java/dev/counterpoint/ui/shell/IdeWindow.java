package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Theme;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the window together: the features are made here and meet here. */
public final class IdeWindow {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    private final Surroundings around;
    private final Stage stage = new Stage();
    private final ShellViewModel shell;
    private final Desktop desktop;
    private final Workbench workbench;
    private Runnable closed = () -> {};

    /** Makes the window; it is not shown yet. */
    public IdeWindow(Backend backend, Surroundings around) {
        this.around = around;
        desktop = around.desktop().apply(stage);
        shell = new ShellViewModel(around.appearance());
        workbench = new Workbench(shell, desktop);
        Objects.requireNonNull(backend);
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

    /** What is done when it is closed. */
    public void onClosed(Runnable action) {
        closed = action;
    }

    /** Shows it on what it was given, else on what was open last. */
    public void show(List<Path> paths) {
        Settings settings = around.settings().load();
        ShellView[] view = new ShellView[1];
        shell.commands()
                .setAll(
                        ShellCommands.of(
                                shell,
                                () -> view[0].openPalette(),
                                () -> {},
                                () -> {},
                                stage::close));
        Map<Arrangement, Panel> panels = new EnumMap<>(Arrangement.class);
        for (Arrangement a : Arrangement.values()) {
            Command check =
                    Command.always("run.check", "Check", "fth-play", "Shortcut+ENTER", () -> {});
            panels.put(
                    a,
                    new Panel(
                            new EmptyState(a.icon(), a.title(), "Nothing here yet.", null),
                            check,
                            List.of()));
        }
        view[0] = new ShellView(shell, panels);
        Scene scene = new Scene(view[0], settings.width(), settings.height());
        scene.getAccelerators().put(KeyCombination.valueOf("F5"), () -> {});
        Theme theme = shell.appearance().theme().get();
        theme.apply(scene);
        shell.appearance().theme().addListener((o, was, is) -> is.apply(scene));
        stage.setScene(scene);
        stage.titleProperty().bind(shell.title());
        icons();
        stage.setOnHidden(e -> closed.run());
        stage.show();
        paths.forEach(workbench.documents()::open);
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
