package dev.counterpoint.ui.fx;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/** What a panel shows while it has nothing: what it will show, and the one thing to do next. */
public final class EmptyState extends VBox {
    private final Label heading;
    private final Label words;

    /** With a button for what to do next, where there is one. */
    public EmptyState(String icon, String title, String sentence, @Nullable Button next) {
        super(8);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        words = new Label(sentence);
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(380);
        words.setAlignment(Pos.CENTER);
        getChildren().addAll(Icons.of(icon, 32), heading, words);
        if (next != null) {
            VBox.setMargin(next, new Insets(8, 0, 0, 0));
            getChildren().add(next);
        }
        setMinSize(0, 0);
    }

    /** Says something else. */
    public void say(String title, String sentence) {
        heading.setText(title);
        words.setText(sentence);
    }
}
