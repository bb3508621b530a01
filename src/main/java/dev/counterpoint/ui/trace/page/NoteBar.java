package dev.counterpoint.ui.trace.page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where one writes a note on a state: Enter keeps it, Escape leaves it as it was. */
final class NoteBar extends HBox {
    private final NotesViewModel model;
    private final Label where = new Label();
    private final TextField text = new TextField();
    private final Runnable leave;
    private int state;

    /** With what takes the focus when it is closed. */
    NoteBar(NotesViewModel model, Runnable leave) {
        super(8);
        this.model = model;
        this.leave = leave;
        getStyleClass().add("trace-find");
        setAlignment(Pos.CENTER_LEFT);
        where.setMinWidth(USE_PREF_SIZE);
        text.setId("trace-note-text");
        text.setPromptText("What is to be known here");
        HBox.setHgrow(text, Priority.ALWAYS);
        Label hint = new Label("Enter keeps it, Escape leaves it");
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(where, text, hint);
        text.setOnAction(
                e -> {
                    model.write(state, text.getText());
                    close();
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        e.consume();
                    }
                });
        model.writing().addListener((o, was, is) -> show(is));
        show(model.writing().get());
    }

    private void close() {
        model.writing().set(false);
        leave.run();
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            state = model.cursor().index().get();
            where.setText("Note on state " + (state + 1));
            text.setAccessibleText("Note on state " + (state + 1));
            text.setText(model.text(state));
            text.requestFocus();
            text.selectAll();
        }
    }
}
