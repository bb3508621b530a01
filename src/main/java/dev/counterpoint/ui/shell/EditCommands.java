package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The commands of files and text. */
final class EditCommands {

    private final Workbench workbench;
    private final EditorTabs tabs;
    private final Desktop desktop;
    private final BooleanBinding hasEditor;
    private final PageExport page;
    private final List<Command> commands = new ArrayList<>();

    EditCommands(
            Workbench workbench, EditorTabs tabs, Desktop desktop, Zoom zoom, PageExport page) {
        this.page = page;
        this.workbench = workbench;
        this.tabs = tabs;
        this.desktop = desktop;
        hasEditor = tabs.current().isNotNull();
        files();
        text();
        commands.addAll(new TextCommands(tabs).all());
        add("view.zoom-in", "Larger", "fth-zoom-in", "Shortcut+EQUALS", zoom::in);
        add("view.zoom-out", "Smaller", "fth-zoom-out", "Shortcut+MINUS", zoom::out);
        add("view.zoom-reset", "Usual Size", null, "Shortcut+0", zoom::reset);
    }

    List<Command> all() {
        return commands;
    }

    private void files() {
        Documents documents = workbench.documents();
        add(
                "file.open-folder",
                "Open Folder…",
                "fth-folder",
                "Shortcut+Shift+O",
                () -> desktop.chooseFolder("Open a Folder").ifPresent(workbench::open));
        add(
                "file.open",
                "Open File…",
                "fth-file-text",
                "Shortcut+O",
                () ->
                        desktop.chooseFile("Open a File", List.of("*.tla", "*.cfg"))
                                .ifPresent(workbench::open));
        onDocument("file.save", "Save", "fth-save", "Shortcut+S", documents::save);
        when(
                "file.save-all",
                "Save All",
                null,
                "Shortcut+Shift+S",
                documents.active().isNotNull(),
                documents::saveAll);
        onDocument("file.close", "Close Tab", "fth-x", "Shortcut+W", documents::close);
        onDocument(
                "file.export-page",
                "Export as HTML Page…",
                "fth-printer",
                "Shortcut+P",
                page::export);
        add(
                "file.refresh",
                "Reload the Folder",
                "fth-refresh-cw",
                null,
                workbench.project()::refresh);
    }

    private void text() {
        onEditor("edit.undo", "Undo", "fth-rotate-ccw", "Shortcut+Z", e -> e.area().undo());
        onEditor("edit.redo", "Redo", "fth-rotate-cw", "Shortcut+Shift+Z", e -> e.area().redo());
        onEditor("edit.cut", "Cut", "fth-scissors", "Shortcut+X", e -> e.area().cut());
        onEditor("edit.copy", "Copy", "fth-copy", "Shortcut+C", e -> e.area().copy());
        onEditor("edit.paste", "Paste", "fth-clipboard", "Shortcut+V", e -> e.area().paste());
        onEditor("edit.find", "Find…", "fth-search", "Shortcut+F", e -> e.finding().open());
        onEditor("edit.replace", "Replace…", null, "Shortcut+R", e -> e.finding().openReplace());
        onEditor("edit.find-next", "Find Next", null, "F3", e -> e.finding().next());
        onEditor(
                "edit.find-previous",
                "Find Previous",
                null,
                "Shift+F3",
                e -> e.finding().previous());
        onEditor("edit.go-to-line", "Go to Line…", null, "Shortcut+L", this::goToLine);
    }

    private void goToLine(EditorView editor) {
        desktop.askText("Go to Line", "Line", "")
                .map(String::strip)
                .filter(t -> t.matches("\\d{1,7}"))
                .ifPresent(t -> editor.goTo(Integer.parseInt(t)));
    }

    private void add(
            String id, String title, @Nullable String icon, @Nullable String key, Runnable action) {
        commands.add(Command.always(id, title, icon, key, action));
    }

    private void when(
            String id,
            String title,
            @Nullable String icon,
            String key,
            ObservableBooleanValue enabled,
            Runnable action) {
        commands.add(Command.when(id, title, icon, key, enabled, action));
    }

    private void onDocument(
            String id, String title, String icon, String key, Consumer<Document> action) {
        when(
                id,
                title,
                icon,
                key,
                Bindings.isNotNull(workbench.documents().active()),
                () -> {
                    Document active = workbench.documents().active().get();
                    if (active != null) {
                        action.accept(active);
                    }
                });
    }

    private void onEditor(
            String id,
            String title,
            @Nullable String icon,
            String key,
            Consumer<EditorView> action) {
        when(
                id,
                title,
                icon,
                key,
                hasEditor,
                () -> {
                    EditorView editor = tabs.current().get();
                    if (editor != null) {
                        action.accept(editor);
                    }
                });
    }
}
