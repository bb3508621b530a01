package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.shell.ProjectSearchViewModel.Found;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finding and replacing in the project: the commands, and what becomes of what they find. */
final class ProjectSearch {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final Desktop desktop;
    private final Overlay overlay;

    ProjectSearch(ShellViewModel shell, Workbench workbench, Desktop desktop, Overlay overlay) {
        this.shell = shell;
        this.workbench = workbench;
        this.desktop = desktop;
        this.overlay = overlay;
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "edit.find-in-project",
                        "Find in the Project…",
                        null,
                        "Shortcut+Shift+F",
                        () -> open(false)),
                Command.always(
                        "edit.replace-in-project",
                        "Replace in the Project…",
                        null,
                        "Shortcut+Shift+R",
                        () -> open(true)));
    }

    private void open(boolean replacing) {
        Map<Path, String> texts = texts();
        ProjectSearchViewModel model = new ProjectSearchViewModel(() -> texts);
        model.replacing().set(replacing);
        overlay.open(new ProjectSearchView(model, this::go, () -> replace(model), overlay::close));
    }

    /** As the user sees them: unsaved where they are open. */
    private Map<Path, String> texts() {
        TreeSet<Path> files = new TreeSet<>();
        for (SpecFiles spec : workbench.project().specs()) {
            files.add(spec.root());
            Stream.of(spec.modules(), spec.models()).forEach(files::addAll);
        }
        workbench.documents().open().stream()
                .filter(d -> !d.isReadOnly())
                .map(Document::path)
                .forEach(files::add);
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files) {
            workbench.documents().textOf(file).ifPresent(text -> texts.put(file, text));
        }
        return texts;
    }

    private void go(Found found) {
        shell.arrangement().set(Arrangement.WRITE);
        Document document = workbench.documents().open(found.file());
        document.reveal(
                new SourceRange(
                        document.module(),
                        found.line(),
                        found.column(),
                        found.line(),
                        found.column() + found.length() - 1));
    }

    private void replace(ProjectSearchViewModel model) {
        Map<Path, String> fresh = model.replaced();
        if (fresh.isEmpty()) {
            return;
        }
        String files = fresh.size() == 1 ? "1 file" : fresh.size() + " files";
        String places = model.status().get();
        boolean sure =
                desktop.confirm(
                        "Replace in " + places + "?",
                        "They are opened and changed, not saved yet: Undo takes it back in each.",
                        "Replace",
                        "Cancel");
        if (!sure) {
            return;
        }
        overlay.close();
        shell.arrangement().set(Arrangement.WRITE);
        Document front = workbench.documents().active().get();
        // Opened before it is changed, so that its editor can undo the change.
        fresh.forEach((file, text) -> workbench.documents().open(file).edit(text));
        if (front != null) {
            workbench.documents().active().set(front);
        }
        shell.message().set("Replaced in " + files + ". Save All writes them.");
    }
}
