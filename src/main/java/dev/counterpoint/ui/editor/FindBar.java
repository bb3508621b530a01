package dev.counterpoint.ui.editor;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The bar to find text with, and to replace it. */
final class FindBar extends VBox {
    private final TextField field = new TextField();
    private final TextField replacement = new TextField();
    private final HBox replacing;
    private final Runnable next;
    private final Runnable previous;
    private final Runnable close;
    private final Runnable replaceOne;

    /** What its buttons and keys do. */
    record Actions(
            Runnable typed,
            Runnable next,
            Runnable previous,
            Runnable close,
            Runnable replaceOne,
            Runnable replaceAll) {}

    FindBar(FindViewModel model, Actions actions) {
        super(4);
        Runnable typed = actions.typed();
        next = actions.next();
        previous = actions.previous();
        close = actions.close();
        replaceOne = actions.replaceOne();
        getStyleClass().add("find-bar");
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
        replacement.setId("replace-field");
        replacement.setPromptText("Replace with");
        replacement.setAccessibleText("Replace with");
        replacement.setPrefColumnCount(18);
        replacement.textProperty().bindBidirectional(model.replacement());
        replacing =
                row(
                        replacement,
                        Buttons.quiet(
                                Command.always("find.replace", "Replace", null, null, replaceOne)),
                        Buttons.quiet(
                                Command.always(
                                        "find.replace-all",
                                        "Replace All",
                                        null,
                                        null,
                                        actions.replaceAll())));
        HBox finding =
                row(
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
        getChildren().add(finding);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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
        } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
            replaceOne.run();
        } else {
            return;
        }
        event.consume();
    }

    /** Shows the field for what is written instead. */
    void withReplacement() {
        if (!getChildren().contains(replacing)) {
            getChildren().add(replacing);
        }
    }

    void start(String selected) {
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
    }
}
