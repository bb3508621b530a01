package dev.counterpoint.ui.properties;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * Where the words of a card are written: Ctrl+Enter or a click elsewhere says them, Escape leaves
 * them as they were.
 */
final class WordsEditor extends TextArea {
    private static final int LINE = 44;
    private final Consumer<String> say;
    private final Runnable leave;
    private boolean done;

    WordsEditor(String sentence, Consumer<String> say, Runnable leave) {
        super(sentence);
        this.say = say;
        this.leave = leave;
        getStyleClass().add("words-editor");
        setWrapText(true);
        setPrefRowCount(rows());
        setAccessibleText("Plain language; Ctrl+Enter takes it over, Escape leaves it as it was");
        setPromptText("What does it say, in plain words?");
        textProperty().addListener((o, was, is) -> setPrefRowCount(rows()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                finish(true);
                            }
                        });
    }

    private int rows() {
        int rows = 0;
        for (String line : getText().split("\n", -1)) {
            rows += 1 + line.length() / LINE;
        }
        return Math.clamp(rows + 1L, 3, 14);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            finish(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            finish(true);
            event.consume();
        }
    }

    void start() {
        requestFocus();
        end();
    }

    private void finish(boolean keep) {
        if (done) {
            return;
        }
        done = true;
        if (keep) {
            say.accept(getText().strip());
        } else {
            leave.run();
        }
    }
}
