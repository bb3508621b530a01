package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The folders that were open last, each a command of the menu File. */
final class RecentProjects {
    private static final int MOST = 8;
    private static final String ID = "file.recent-";

    private final ShellViewModel shell;
    private final Consumer<Path> open;
    private final List<Path> folders = new ArrayList<>();

    /** With those remembered from before, the last one first. */
    RecentProjects(ShellViewModel shell, List<String> remembered, Consumer<Path> open) {
        this.shell = shell;
        this.open = open;
        remembered.stream().map(Path::of).filter(Files::isDirectory).forEach(folders::add);
    }

    /** A folder was opened: it is the last one now. */
    void opened(Path folder) {
        if (!folders.isEmpty() && folders.getFirst().equals(folder)) {
            return;
        }
        folders.remove(folder);
        folders.addFirst(folder);
        while (folders.size() > MOST) {
            folders.removeLast();
        }
        show();
    }

    /** Puts the commands among the others. */
    void show() {
        List<Command> all = new ArrayList<>(shell.commands());
        all.removeIf(c -> c.id().startsWith(ID));
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            all.add(
                    Command.always(
                            ID + i,
                            "Open " + title(folder),
                            null,
                            null,
                            () -> open.accept(folder)));
        }
        shell.commands().setAll(all);
    }

    /** The folder and the one it is in tell it apart well enough. */
    private static String title(Path folder) {
        int names = folder.getNameCount();
        return names <= 2 ? folder.toString() : "…/" + folder.subpath(names - 2, names);
    }

    /** The folders, the last one first. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    List<String> paths() {
        return folders.stream().map(Path::toString).toList();
    }
}
