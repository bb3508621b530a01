package dev.counterpoint.ui.shell;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.util.Locale;
import java.util.Map;

/** The slim bar on top: menus, the switcher of arrangements, the main action. */
final class HeaderView extends HBox {
    private final ShellViewModel shell;
    private final Map<Arrangement, Panel> panels;
    private final StackPane main = new StackPane();

    HeaderView(ShellViewModel shell, MenuBar menus, Map<Arrangement, Panel> panels) {
        super(8);
        this.shell = shell;
        this.panels = panels;
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(menus);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right =
                new HBox(8, main, icon("view.palette"), icon("view.theme"), icon("help.panel"));
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setMinWidth(USE_PREF_SIZE);
        right.setMinWidth(USE_PREF_SIZE);
        left.setPrefWidth(392);
        right.setPrefWidth(288);
        getChildren().addAll(left, switcher(), right);
        shell.arrangement().addListener((o, was, is) -> showMain());
        shell.urgent().addListener((o, was, is) -> showMain());
        showMain();
    }

    private Node icon(String id) {
        Command command = shell.command(id).orElseThrow();
        Button button = Buttons.icon(command);
        // Clicked, it leaves the focus in the panel that it is asked about.
        button.setFocusTraversable(!id.equals("help.panel"));
        if (id.equals("view.theme")) {
            button.graphicProperty()
                    .bind(
                            shell.appearance()
                                    .theme()
                                    .map(t -> Icons.of(t == Theme.DARK ? "fth-sun" : "fth-moon")));
        }
        return button;
    }

    private Node switcher() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("switcher");
        for (Arrangement a : Arrangement.values()) {
            Command command = shell.command(a.commandId()).orElseThrow();
            ToggleButton button = new ToggleButton(a.title(), Icons.of(a.icon()));
            button.setId("arrangement-" + a.title().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(Buttons.hint(command)));
            button.setAccessibleText("Arrangement " + a.title());
            button.getStyleClass()
                    .add(
                            switch (a) {
                                case WRITE -> Styles.LEFT_PILL;
                                case RUN -> Styles.CENTER_PILL;
                                case EXPLORE -> Styles.RIGHT_PILL;
                            });
            button.setSelected(shell.arrangement().get() == a);
            button.setOnAction(
                    e -> {
                        button.setSelected(true);
                        command.run();
                    });
            shell.arrangement().addListener((o, was, is) -> button.setSelected(is == a));
            box.getChildren().add(button);
        }
        return box;
    }

    private void showMain() {
        Panel panel = panels.get(shell.arrangement().get());
        Command urgent = shell.urgent().get();
        main.getChildren().clear();
        Command shown = urgent != null || panel == null ? urgent : panel.mainAction();
        if (shown != null) {
            Button button = Buttons.filled(shown);
            button.setId("main-action");
            main.getChildren().add(button);
        }
    }
}
