package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.properties.CardsViewModel.CardItem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done from the keyboard with the card beside the caret. */
final class CardCommands {
    private final Workbench workbench;
    private final EditorTabs tabs;

    CardCommands(Workbench workbench, EditorTabs tabs) {
        this.workbench = workbench;
        this.tabs = tabs;
    }

    List<Command> all() {
        return List.of(
                command(
                        "edit.words",
                        "Write the Plain Words of This Definition",
                        "fth-edit-2",
                        "Shortcut+Alt+W",
                        workbench.cards()::write),
                command(
                        "edit.reviewed",
                        "Reviewed: Words and Formula Say the Same",
                        "fth-check-square",
                        "Shortcut+Alt+R",
                        item -> workbench.cardActions().review(item.card())));
    }

    private Command command(
            String id, String title, String icon, String key, Consumer<CardItem> action) {
        return Command.when(
                id, title, icon, key, tabs.current().isNotNull(), () -> withCard(action));
    }

    private void withCard(Consumer<CardItem> action) {
        EditorView editor = tabs.current().get();
        Optional<CardItem> card =
                editor == null
                        ? Optional.empty()
                        : workbench.cards().at(editor.area().getCurrentParagraph() + 1);
        card.ifPresentOrElse(
                action,
                () -> workbench.tell("Put the caret into a definition that has a card first."));
    }
}
