package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.time.LocalDate;

/** Says that the formal text changed since the plain text was read against it. */
final class DriftView extends HBox {
    DriftView(Card card, Runnable review) {
        super(8);
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
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button again = new Button("Still says this");
        again.setId("review-" + card.name());
        again.getStyleClass().addAll("small", "card-review");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setAccessibleText(
                "The plain text of " + card.name() + " still says what the formal text says");
        again.setOnAction(e -> review.run());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, again);
    }
}
