package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Appearance;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts back what is remembered of the window, and takes it down again. */
final class WindowMemory {
    private final Settings settings;
    private final Stage stage;
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final IntegerProperty zoom;
    private final BooleanProperty signs;
    private final Splits splits;
    private final RecentProjects recent;

    WindowMemory(
            Settings settings,
            Stage stage,
            ShellViewModel shell,
            Workbench workbench,
            IntegerProperty zoom,
            BooleanProperty signs) {
        this.settings = settings;
        this.stage = stage;
        this.shell = shell;
        this.workbench = workbench;
        this.zoom = zoom;
        this.signs = signs;
        splits = new Splits(settings.splits());
        recent = new RecentProjects(shell, settings.recent(), workbench::open);
        workbench
                .project()
                .tree()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                recent.opened(is.folder());
                            }
                        });
        zoom.set(settings.zoom());
        signs.set(settings.signs());
        shell.arrangement().set(Arrangement.valueOf(settings.arrangement()));
        Appearance.Choice choice = Appearance.Choice.valueOf(settings.theme());
        if (choice != Appearance.Choice.SYSTEM) {
            shell.appearance().choice().set(choice);
        }
        settings.roots().forEach((folder, module) -> workbench.project().setRoot(Path.of(module)));
    }

    RecentProjects recent() {
        return recent;
    }

    Splits splits() {
        return splits;
    }

    double width() {
        return Math.min(settings.width(), screen().getWidth());
    }

    double height() {
        return Math.min(settings.height(), screen().getHeight());
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }

    /** Where it stood, if there is still a screen there. */
    void place() {
        Double x = settings.x();
        Double y = settings.y();
        if (x != null
                && y != null
                && !Screen.getScreensForRectangle(x + 40, y + 10, 200, 20).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.maximized());
    }

    /** Opens the folder and the files that were open. */
    void reopen() {
        String project = settings.project();
        if (project != null && Files.isDirectory(Path.of(project))) {
            workbench.project().open(Path.of(project));
        }
        openFiles(settings.openFiles());
    }

    /** Opens those of the files that lie in a folder. */
    void reopenFilesIn(Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        openFiles(
                settings.openFiles().stream().filter(f -> Path.of(f).startsWith(wanted)).toList());
    }

    private void openFiles(List<String> files) {
        for (String file : files) {
            if (Files.isRegularFile(Path.of(file))) {
                workbench.documents().open(Path.of(file));
            }
        }
        String active = settings.activeFile();
        if (active != null) {
            workbench
                    .documents()
                    .find(Path.of(active))
                    .ifPresent(workbench.documents().active()::set);
        }
    }

    Settings remember() {
        Document active = workbench.documents().active().get();
        Path project = workbench.project().folder();
        boolean maximized = stage.isMaximized();
        Map<String, String> roots = new HashMap<>();
        workbench
                .project()
                .saidRoots()
                .forEach((folder, module) -> roots.put(folder.toString(), module.toString()));
        return new Settings(
                maximized ? settings.x() : Double.valueOf(stage.getX()),
                maximized ? settings.y() : Double.valueOf(stage.getY()),
                maximized ? settings.width() : stage.getScene().getWidth(),
                maximized ? settings.height() : stage.getScene().getHeight(),
                maximized,
                shell.arrangement().get().name(),
                shell.appearance().choice().get().name(),
                zoom.get(),
                signs.get(),
                project == null ? null : project.toString(),
                recent.paths(),
                workbench.documents().open().stream()
                        .filter(d -> !d.isReadOnly())
                        .map(d -> d.path().toString())
                        .toList(),
                active == null ? null : active.path().toString(),
                splits.positions(),
                roots);
    }
}
