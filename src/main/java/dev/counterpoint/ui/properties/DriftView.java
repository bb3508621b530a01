package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Says that the formal text changed since the plain text was read against it. */
final class DriftView extends VBox {
    DriftView(Card card, String answer, CardActions actions, Consumer<String> answered) {
        super(2);
        getStyleClass().add("drift");
        LocalDate date = card.review().date();
        Label words =
                new Label(
                        date == null
                                ? "Changed since it was reviewed."
                                : "Changed since it was reviewed on " + date + ".",
                        Icons.of("fth-alert-triangle", 12));
        words.getStyleClass().add("card-drift");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button again = new Button("Still says this");
        again.setId("review-" + card.name());
        again.getStyleClass().addAll("small", "card-review");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setAccessibleText(
                "The plain text of " + card.name() + " still says what the formal text says");
        again.setOnAction(e -> actions.review(card));
        Hyperlink what = new Hyperlink("What changed?");
        what.setId("drift-" + card.name());
        what.getStyleClass().add("card-drift-link");
        what.setMinWidth(Region.USE_PREF_SIZE);
        what.setOnAction(
                e -> {
                    what.setDisable(true);
                    actions.drift(card, answered);
                });
        HBox buttons = new HBox(8, again);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(words);
        if (answer.isEmpty()) {
            buttons.getChildren().add(what);
        } else {
            Label changed = new Label(answer);
            changed.setId("drifted-" + card.name());
            changed.getStyleClass().add("card-changed");
            changed.setWrapText(true);
            changed.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(changed);
        }
        getChildren().add(buttons);
    }

    /** Says no more than that it drifted, or all. */
    void brief(boolean brief) {
        for (var node : getChildren().subList(1, getChildren().size())) {
            node.setVisible(!brief);
            node.setManaged(!brief);
        }
    }
}
