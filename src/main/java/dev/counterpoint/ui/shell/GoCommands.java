package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;

import java.util.List;
import java.util.function.Consumer;

/** The commands that go from name to name, and those that help to write. */
final class GoCommands {
    private final EditorTabs tabs;

    private GoCommands(EditorTabs tabs) {
        this.tabs = tabs;
    }

    static List<Command> of(
            EditorTabs tabs, Navigation to, Assistance help, QuickFixes fixes, Renames renames) {
        GoCommands all = new GoCommands(tabs);
        return List.of(
                all.at(
                        "edit.complete",
                        "Complete the Name",
                        "fth-message-square",
                        "Shortcut+SPACE",
                        help::complete),
                all.at("edit.fix", "Put It Right…", "fth-zap", "Alt+ENTER", fixes::offer),
                all.at("edit.rename", "Rename…", "fth-edit-3", "F2", renames::start),
                all.at(
                        "go.definition",
                        "To Definition",
                        "fth-corner-up-right",
                        "F12",
                        e -> to.toDefinition(e, e.area().getCaretPosition())),
                all.at(
                        "go.uses",
                        "To a Use…",
                        "fth-list",
                        "Shift+F12",
                        e -> to.uses(e, e.area().getCaretPosition())),
                all.at("go.describe", "What Is This?", "fth-info", "Shortcut+I", help::describe),
                all.at(
                        "go.outline",
                        "To a Definition Here…",
                        "fth-align-left",
                        "Shortcut+F12",
                        e -> to.outline()),
                all.at(
                        "go.symbol",
                        "To a Name in All Modules…",
                        "fth-search",
                        "Shortcut+T",
                        e -> to.findSymbol()),
                Command.always("go.back", "Back", "fth-arrow-left", "Alt+LEFT", to::back),
                Command.always(
                        "go.forward", "Forward", "fth-arrow-right", "Alt+RIGHT", to::forward));
    }

    private Command at(
            String id, String title, String icon, String key, Consumer<EditorView> action) {
        return Command.when(
                id,
                title,
                icon,
                key,
                tabs.current().isNotNull(),
                () -> {
                    EditorView editor = tabs.current().get();
                    if (editor != null) {
                        action.accept(editor);
                    }
                });
    }
}
