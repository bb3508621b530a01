package dev.counterpoint.ui.fx;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Buttons of commands: named, with a tooltip that tells the shortcut, and accessible text. */
public final class Buttons {
    private Buttons() {}

    /** An icon alone, without a frame. */
    public static Button icon(Command command) {
        Button button = base(command);
        if (command.icon() == null) {
            button.setText(command.title());
        }
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "icon-button");
        return button;
    }

    /** The one filled button of an arrangement. */
    public static Button filled(Command command) {
        Button button = base(command);
        button.setText(command.title());
        button.getStyleClass().addAll(Styles.ACCENT, "filled-button");
        button.setDefaultButton(false);
        return button;
    }

    /** A quiet button with words. */
    public static Button quiet(Command command) {
        Button button = base(command);
        button.setText(command.title());
        button.getStyleClass().add("quiet-button");
        return button;
    }

    private static Button base(Command command) {
        Button button = new Button();
        button.setId(command.id());
        if (command.icon() != null) {
            button.setGraphic(Icons.of(command.icon()));
        }
        button.setMnemonicParsing(false);
        button.setTooltip(new Tooltip(hint(command)));
        button.setAccessibleText(command.title());
        button.disableProperty().bind(NotValue.of(command.enabled()));
        button.setOnAction(e -> command.run());
        return button;
    }

    /** The title, with the shortcut where there is one. */
    public static String hint(Command command) {
        return command.key() == null
                ? command.title()
                : command.title() + "  (" + Keys.text(command.key()) + ")";
    }
}
