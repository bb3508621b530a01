package dev.counterpoint.ui.trace.page;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.trace.page.TraceFindViewModel.Asked;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Where one types what to find in the trace, or the number of a state to go to. */
final class TraceFindBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TraceFindViewModel model;
    private final TextField text = new TextField();
    private final TextField number = new TextField();
    private final Runnable leave;

    /** With what takes the focus when it is closed. */
    TraceFindBar(TraceFindViewModel model, Runnable leave) {
        super(8);
        this.model = model;
        this.leave = leave;
        getStyleClass().add("trace-find");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("trace-find-text");
        text.setPromptText("A step, a variable or a value");
        text.setAccessibleText("Find in steps and values of the trace");
        text.setTooltip(
                new Tooltip(
                        "States where the step, or what changes there, contains this text:"
                                + "\na name, a value, or both, such as x = 3."));
        text.textProperty().bindBidirectional(model.text());
        text.setMinWidth(80);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(320);
        number.setId("trace-go-number");
        number.setPromptText("State");
        number.setAccessibleText("Number of the state to go to");
        number.setTooltip(new Tooltip("A state's number; +10 and -10 count from here."));
        number.setPrefWidth(84);
        number.setMinWidth(64);
        Label status = new Label();
        status.setId("trace-find-status");
        status.getStyleClass().add("quiet");
        status.setMinWidth(USE_PREF_SIZE);
        status.textProperty().bind(model.status());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        Button close = new Button(null, Icons.of("fth-x"));
        close.getStyleClass().addAll("flat", "button-icon", "icon-button");
        close.setTooltip(new Tooltip("Close  (Escape)"));
        close.setAccessibleText("Close the search");
        close.setOnAction(e -> close());
        getChildren()
                .addAll(
                        text,
                        Buttons.icon(model.command("trace.find-previous")),
                        Buttons.icon(model.command("trace.find-next")),
                        status,
                        gap,
                        new Label("Go to"),
                        number,
                        close);
        text.setOnAction(e -> model.next());
        number.setOnAction(e -> go());
        number.textProperty().addListener(o -> number.pseudoClassStateChanged(WRONG, false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.asked().addListener((o, was, is) -> show(is));
        show(model.asked().get());
    }

    private void go() {
        boolean there = model.goTo(number.getText());
        number.pseudoClassStateChanged(WRONG, !there);
        if (there) {
            leave.run();
        } else {
            number.selectAll();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && text.isFocused()) {
            model.previous();
            event.consume();
        }
    }

    private void close() {
        model.asked().set(Asked.NOTHING);
        model.text().set("");
        leave.run();
    }

    private void show(Asked asked) {
        setVisible(asked != Asked.NOTHING);
        setManaged(asked != Asked.NOTHING);
        TextField field = asked == Asked.NUMBER ? number : text;
        if (asked != Asked.NOTHING) {
            field.requestFocus();
            field.selectAll();
        }
    }
}
