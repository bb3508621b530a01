package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.NotValue;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The menu bar: every command stands in it. */
final class Menus {
    private static final List<String> WORDS =
            List.of("file", "edit", "view", "go", "run", "trace", "help");

    private static final Set<String> BEGIN_A_GROUP =
            Set.of(
                    "file.save",
                    "file.settings",
                    "file.refresh",
                    "file.compare",
                    "file.recent-0",
                    "file.quit",
                    "edit.cut",
                    "edit.find",
                    "edit.comment",
                    "edit.complete",
                    "edit.words",
                    "go.outline",
                    "go.back",
                    "view.write",
                    "view.theme",
                    "view.fold",
                    "view.split-right",
                    "view.palette",
                    "view.properties",
                    "view.whole-graph",
                    "trace.undo",
                    "trace.page-graph",
                    "trace.find",
                    "trace.bookmark",
                    "trace.reverse",
                    "help.tour",
                    "help.about");

    private Menus() {}

    static MenuBar of(ShellViewModel shell) {
        MenuBar bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        bar.setId("menu-bar");
        fill(bar, shell);
        shell.commands().addListener((ListChangeListener<Command>) c -> fill(bar, shell));
        return bar;
    }

    private static void fill(MenuBar bar, ShellViewModel shell) {
        List<Menu> menus = new ArrayList<>();
        for (String word : WORDS) {
            List<Command> commands = shell.menu(word);
            if (!commands.isEmpty()) {
                menus.add(menu(word, commands));
            }
        }
        bar.getMenus().setAll(menus);
    }

    private static Menu menu(String word, List<Command> commands) {
        Menu menu = new Menu(Command.menu(word));
        List<MenuItem> plain = new ArrayList<>();
        List<KeyCombination> plainKeys = new ArrayList<>();
        List<Command> ordered = new ArrayList<>(commands);
        ordered.sort(Comparator.comparing(c -> c.id().equals("file.quit")));
        for (Command command : ordered) {
            if (BEGIN_A_GROUP.contains(command.id()) && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            MenuItem item = item(command);
            menu.getItems().add(item);
            KeyCombination key = command.key();
            if (key != null && !isGlobal(key)) {
                plain.add(item);
                plainKeys.add(key);
            } else if (key != null) {
                item.setAccelerator(key);
            }
        }
        // A bare key is shown while the menu is open only: as an accelerator it would be taken
        // from whoever types.
        menu.setOnShowing(
                e -> {
                    for (int i = 0; i < plain.size(); i++) {
                        plain.get(i).setAccelerator(plainKeys.get(i));
                    }
                });
        menu.setOnHidden(e -> plain.forEach(i -> i.setAccelerator(null)));
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        if (command.icon() != null) {
            item.setGraphic(Icons.of(command.icon()));
        }
        item.disableProperty().bind(NotValue.of(command.enabled()));
        item.setOnAction(e -> command.run());
        return item;
    }

    /** Whether a key may act wherever the focus is. */
    static boolean isGlobal(KeyCombination key) {
        boolean modified =
                key.getShortcut() == KeyCombination.ModifierValue.DOWN
                        || key.getControl() == KeyCombination.ModifierValue.DOWN
                        || key.getAlt() == KeyCombination.ModifierValue.DOWN
                        || key.getMeta() == KeyCombination.ModifierValue.DOWN;
        return modified
                || (key instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }
}
