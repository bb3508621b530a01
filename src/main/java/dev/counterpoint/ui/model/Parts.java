package dev.counterpoint.ui.model;

import dev.counterpoint.lang.ModelAdvice;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Small things that the parts of the form are made of. */
final class Parts {
    private Parts() {}

    static VBox section(String title, Node... body) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(8, heading);
        box.getChildren().addAll(body);
        return box;
    }

    /** A heading with something at its right. */
    static HBox headed(String title, Node right) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, heading, space, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        return label;
    }

    /** A sentence that says what is wrong; hidden while it is empty. */
    static Label problem() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setGraphic(Icons.of("fth-alert-triangle", 14));
        words.getStyleClass().add("form-problem");
        words.managedProperty().bind(words.visibleProperty());
        words.setVisible(false);
        return words;
    }

    static void say(Label problem, @Nullable String sentence) {
        problem.setText(sentence == null ? "" : sentence);
        problem.setVisible(sentence != null && !sentence.isEmpty());
    }

    static void say(Label problem, @Nullable ModelAdvice advice) {
        say(problem, advice == null ? "" : advice.sentence());
        problem.getStyleClass().remove("form-error");
        if (advice != null && advice.severity() == Severity.ERROR) {
            problem.getStyleClass().add("form-error");
        }
    }

    static Button icon(String icon, String title, Runnable action) {
        Button button = new Button("", Icons.of(icon, 14));
        button.getStyleClass().addAll("flat", "button-icon", "icon-button", "small-icon");
        button.setTooltip(new Tooltip(title));
        button.setAccessibleText(title);
        button.setOnAction(e -> action.run());
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return button;
    }
}
