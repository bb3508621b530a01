package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One card: kind and verdict, the plain sentence, the tags. */
final class CardView extends VBox {
    private static final List<String> SHOWN_TAGS =
            List.of("evidence", "monitor", "code", "reviewed");

    private final Card card;
    private final Runnable write;
    private final KindLook look;
    private final Label kind = new Label();
    private final Label name = new Label();
    private final HBox head = new HBox(8);
    private final VBox tags = new VBox();

    CardView(Card card, @Nullable LastVerdict verdict, Runnable go, Runnable write) {
        super(4);
        this.card = card;
        this.write = write;
        look = KindLook.of(card.kind());
        getStyleClass().addAll("card", look.styleClass());
        fillHead(verdict);
        fillTags();
        getChildren().addAll(head, words());
        if (!tags.getChildren().isEmpty()) {
            getChildren().add(tags);
        }
        setAccessibleText(look.word() + " " + card.name() + ": " + card.sentence());
        setOnMouseClicked(e -> go.run());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void fillHead(@Nullable LastVerdict verdict) {
        kind.setText(look.word());
        kind.setGraphic(Icons.of(look.icon(), 12));
        kind.setTooltip(new Tooltip(look.word()));
        kind.getStyleClass().add("chip");
        kind.setMinWidth(USE_PREF_SIZE);
        name.setText(card.name());
        name.getStyleClass().addAll("mono", "card-name");
        name.setMinWidth(24);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(kind, name, space);
        head.setAlignment(Pos.CENTER_LEFT);
        if (verdict != null && card.kind().isProperty()) {
            Label shown = new Label(verdict.word(), Icons.of(verdict.icon(), 12));
            shown.getStyleClass().addAll("card-verdict", verdict.styleClass());
            shown.setMinWidth(USE_PREF_SIZE);
            shown.setTooltip(new Tooltip(verdict.sentence()));
            if (verdict.stale()) {
                shown.setText("changed since");
                shown.getStyleClass().add("stale");
            }
            head.getChildren().add(shown);
        }
    }

    private Label words() {
        Label words = new Label(card.sentence());
        words.getStyleClass().add("card-words");
        if (card.sentence().isBlank()) {
            words.setText(invitation());
            words.getStyleClass().add("invitation");
            words.setOnMouseClicked(
                    e -> {
                        write.run();
                        e.consume();
                    });
        }
        words.setWrapText(true);
        words.setMinHeight(0);
        return words;
    }

    private String invitation() {
        return card.kind().isAction()
                ? "What happens in this step? Click to say it in a comment."
                : card.kind() == CardKind.TEMPORAL_PROPERTY
                        ? "What does this promise in the end? Click to say it in a comment."
                        : "What does this promise? Click to say it in a comment.";
    }

    private void fillTags() {
        PlainText plain = card.plain();
        if (plain == null) {
            return;
        }
        for (PlainText.Tag tag : plain.tags()) {
            if (SHOWN_TAGS.contains(tag.name()) && !tag.text().isBlank()) {
                Label label = new Label(tag.name() + ": " + tag.text());
                label.getStyleClass().add("card-tag");
                label.setWrapText(true);
                tags.getChildren().add(label);
            }
        }
        tags.setMinHeight(0);
    }

    /** The height with all its text, at a width; the name comes before the kind's word. */
    double wanted(double width) {
        showTags();
        kind.setText(look.word());
        double needed = head.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
        kind.setText(needed > width ? "" : look.word());
        return Math.ceil(prefHeight(width));
    }

    /** Fits it into a height: the last tags go first, then the sentence is cut. */
    double fit(double width, double height) {
        for (int i = tags.getChildren().size() - 1; prefHeight(width) > height && i >= 0; i--) {
            tags.getChildren().get(i).setManaged(false);
            tags.getChildren().get(i).setVisible(false);
            tags.setManaged(i > 0);
        }
        return Math.min(height, Math.ceil(prefHeight(width)));
    }

    private void showTags() {
        tags.setManaged(true);
        tags.getChildren()
                .forEach(
                        tag -> {
                            tag.setManaged(true);
                            tag.setVisible(true);
                        });
    }
}
