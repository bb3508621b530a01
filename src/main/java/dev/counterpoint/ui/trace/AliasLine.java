package dev.counterpoint.ui.trace;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says that a state is shown through the model's ALIAS; its variables are a click away. */
final class AliasLine extends HBox {
    private final StateViewModel model;
    private final Label words = new Label();
    private final Hyperlink other = new Hyperlink();

    AliasLine(StateViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.BASELINE_LEFT);
        words.setId("state-alias");
        words.getStyleClass().add("quiet");
        other.setId("state-alias-toggle");
        other.getStyleClass().add("step-link");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(
                e -> {
                    model.raw().set(!model.raw().get());
                    other.setVisited(false);
                });
        getChildren().addAll(words, other);
        model.alias().addListener(o -> update());
        model.raw().addListener(o -> update());
        update();
    }

    private void update() {
        String alias = model.alias().get();
        boolean raw = model.raw().get();
        words.setText(raw ? "The variables as they are" : "Shown through " + alias);
        other.setText(raw ? "Show through " + alias : "Show the variables");
        setVisible(!alias.isEmpty());
        setManaged(!alias.isEmpty());
    }
}
