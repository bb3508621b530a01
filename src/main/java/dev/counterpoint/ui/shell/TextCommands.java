package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.edit.CommentFormat;
import dev.counterpoint.lang.edit.Comments;
import dev.counterpoint.lang.edit.Folds;
import dev.counterpoint.lang.edit.LineChanges;
import dev.counterpoint.lang.edit.Lists;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;

import javafx.geometry.Orientation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The commands that change lines, comments and lists, and how the text is shown. */
final class TextCommands {
    private final EditorTabs tabs;
    private final List<Command> commands = new ArrayList<>();

    TextCommands(EditorTabs tabs) {
        this.tabs = tabs;
        lines();
        shown();
    }

    List<Command> all() {
        return commands;
    }

    private void lines() {
        on("edit.comment", "Comment Lines", "Shortcut+SLASH", e -> e.edit(Comments::toggleLines));
        on(
                "edit.block-comment",
                "Comment in Brackets",
                "Shortcut+Shift+SLASH",
                e -> e.edit(Comments::toggleBlock));
        on(
                "edit.reflow",
                "Break the Lines of a Comment Anew",
                "Shortcut+Alt+Q",
                e -> e.tryEdit(CommentFormat::reflow));
        on("edit.box", "Comment in a Box", "Shortcut+Alt+B", e -> e.edit(CommentFormat::box));
        on(
                "edit.conjunction",
                "Make a Conjunction List",
                "Shortcut+Alt+A",
                e -> e.edit(Lists::conjunction));
        on(
                "edit.disjunction",
                "Make a Disjunction List",
                "Shortcut+Alt+O",
                e -> e.edit(Lists::disjunction));
        on(
                "edit.to-ascii",
                "Write Signs in ASCII",
                "Shortcut+Alt+I",
                e -> e.write(UnicodeText.toAscii(e.document().text())));
        on(
                "edit.to-signs",
                "Write Operators as Signs",
                null,
                e -> e.write(UnicodeText.toSigns(e.document().text())));
        on("edit.move-up", "Move Lines Up", "Alt+UP", e -> e.tryEdit(LineChanges::moveUp));
        on("edit.move-down", "Move Lines Down", "Alt+DOWN", e -> e.tryEdit(LineChanges::moveDown));
        on("edit.duplicate", "Duplicate Lines", "Shortcut+D", e -> e.edit(LineChanges::duplicate));
        on(
                "edit.indent",
                "Indent Lines",
                "Shortcut+CLOSE_BRACKET",
                e -> e.edit(LineChanges::indent));
        on(
                "edit.outdent",
                "Indent Lines Less",
                "Shortcut+OPEN_BRACKET",
                e -> e.edit(LineChanges::outdent));
        on(
                "edit.other-bracket",
                "Go to the Other Bracket",
                "Shortcut+Shift+BACK_SLASH",
                EditorView::toOtherBracket);
    }

    private void shown() {
        on("view.fold", "Fold or Unfold", "Shortcut+Alt+F", EditorView::toggleFold);
        on(
                "view.fold-comments",
                "Fold All Comments",
                "Shortcut+Alt+C",
                e -> e.foldAll(Folds.Kind.COMMENT));
        on(
                "view.fold-definitions",
                "Fold All Definitions",
                "Shortcut+Alt+D",
                e -> e.foldAll(Folds.Kind.DEFINITION));
        on(
                "view.fold-translation",
                "Fold the Translation",
                "Shortcut+Alt+G",
                e -> e.foldAll(Folds.Kind.TRANSLATION));
        on("view.unfold-all", "Unfold All", "Shortcut+Alt+E", EditorView::unfoldAll);
        on(
                "view.split-right",
                "Two Views Side by Side",
                "Shortcut+BACK_SLASH",
                e -> tabs.split(Orientation.HORIZONTAL));
        on(
                "view.split-below",
                "Two Views One Above the Other",
                "Shortcut+Alt+BACK_SLASH",
                e -> tabs.split(Orientation.VERTICAL));
        commands.add(
                Command.always(
                        "view.symbols",
                        "Show Operators as Signs or as Written",
                        null,
                        "Shortcut+Alt+S",
                        () -> tabs.symbols().set(!tabs.symbols().get())));
    }

    private void on(String id, String title, @Nullable String key, Consumer<EditorView> action) {
        commands.add(
                Command.when(
                        id,
                        title,
                        null,
                        key,
                        tabs.current().isNotNull(),
                        () -> {
                            EditorView editor = tabs.current().get();
                            if (editor != null) {
                                action.accept(editor);
                            }
                        }));
    }
}
