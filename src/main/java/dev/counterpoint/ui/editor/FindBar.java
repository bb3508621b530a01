package dev.counterpoint.ui.editor;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The bar to find text with. */
final class FindBar extends HBox {
    private final TextField field = new TextField();
    private final Runnable next;
    private final Runnable previous;
    private final Runnable close;

    FindBar(FindViewModel model, Runnable typed, Runnable next, Runnable previous, Runnable close) {
        super(8);
        this.next = next;
        this.previous = previous;
        this.close = close;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("find-field");
        field.setPromptText("Find");
        field.setAccessibleText("Find");
        field.setPrefColumnCount(18);
        field.textProperty().bindBidirectional(model.query());
        model.query().addListener((o, was, is) -> typed.run());
        model.matchCase().addListener((o, was, is) -> typed.run());
        model.regex().addListener((o, was, is) -> typed.run());
        Label status = new Label();
        status.setId("find-status");
        status.getStyleClass().add("secondary");
        status.textProperty().bind(model.status());
        status.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        toggle("Aa", "Match case", model.matchCase()),
                        toggle(".*", "Regular expression", model.regex()),
                        Buttons.icon(
                                Command.always(
                                        "find.previous",
                                        "Previous",
                                        "fth-chevron-up",
                                        "Shift+F3",
                                        previous)),
                        Buttons.icon(
                                Command.always(
                                        "find.next", "Next", "fth-chevron-down", "F3", next)),
                        Buttons.icon(
                                Command.always("find.close", "Close", "fth-x", "ESCAPE", close)),
                        status);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static ToggleButton toggle(String text, String what, BooleanProperty value) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll(Styles.FLAT, "find-toggle", "mono");
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && field.isFocused()) {
            (event.isShiftDown() ? previous : next).run();
        } else {
            return;
        }
        event.consume();
    }

    void start(String selected) {
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
    }
}
