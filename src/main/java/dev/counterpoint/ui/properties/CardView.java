package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Review;
import dev.counterpoint.lang.readback.Sentence;
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
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** One card: kind and verdict, the plain sentence, the tags. */
final class CardView extends VBox {
    private static final List<String> SHOWN_TAGS =
            List.of("evidence", "monitor", "code", "reviewed");

    private final Card card;
    private final CardActions actions;
    private final UnaryOperator<String> code;
    private final BiConsumer<CardView, Boolean> writing;
    private final KindLook look;
    private final Label kind = new Label();
    private final Label name = new Label();
    private final HBox head = new HBox(8);
    private final Label words = new Label();
    private final Label reading = new Label();
    private final VBox tags = new VBox();

    /**
     * The view of a card.
     *
     * @param code says what is wrong with a place in the code; empty where nothing is
     * @param writing is told when its text begins to be written, and when that ends
     */
    CardView(
            Card card,
            @Nullable LastVerdict verdict,
            CardActions actions,
            UnaryOperator<String> code,
            BiConsumer<CardView, Boolean> writing) {
        super(4);
        this.card = card;
        this.actions = actions;
        this.code = code;
        this.writing = writing;
        look = KindLook.of(card.kind());
        getStyleClass().addAll("card", look.styleClass());
        fillHead(verdict);
        fillWords();
        fillTags();
        getChildren().addAll(head, words);
        if (card.review().state() == Review.State.DRIFTED) {
            getChildren().add(new DriftView(card, actions));
        }
        fillReading();
        if (!tags.getChildren().isEmpty()) {
            getChildren().add(tags);
        }
        setAccessibleText(
                look.word() + " " + card.name() + ": " + card.sentence() + " " + reading.getText());
        setOnMouseClicked(e -> actions.go(card));
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

    private void fillWords() {
        words.setText(card.sentence());
        words.getStyleClass().add("card-words");
        words.setTooltip(new Tooltip("Click twice to change the words"));
        boolean empty = card.sentence().isBlank();
        if (empty) {
            words.setText(invitation());
            words.getStyleClass().add("invitation");
        }
        words.setOnMouseClicked(
                e -> {
                    if (empty || e.getClickCount() == 2) {
                        write();
                        e.consume();
                    }
                });
        words.setWrapText(true);
        words.setMinHeight(0);
    }

    /** Lets its words be written, in their place. */
    void write() {
        WordsEditor editor =
                new WordsEditor(
                        card.sentence(),
                        said -> {
                            end();
                            if (!said.equals(card.sentence())) {
                                actions.say(card, said);
                            }
                        },
                        this::end);
        getChildren().set(getChildren().indexOf(words), editor);
        editor.setId("words-of-" + card.name());
        writing.accept(this, true);
        editor.start();
    }

    private void end() {
        getChildren().replaceAll(node -> node instanceof WordsEditor ? words : node);
        writing.accept(this, false);
    }

    private String invitation() {
        return card.kind().isAction()
                ? "What happens in this step? Click to say it."
                : card.kind() == CardKind.TEMPORAL_PROPERTY
                        ? "What does this promise in the end? Click to say it."
                        : "What does this promise? Click to say it.";
    }

    /** What the formula says, for a look whether it is what the sentence says. */
    private void fillReading() {
        Sentence said = card.reading();
        if (said == null) {
            return;
        }
        reading.setText("reads: " + said.lines().replace("\n", "\n  "));
        reading.getStyleClass().add("card-reading");
        reading.setWrapText(true);
        reading.setMinHeight(0);
        getChildren().add(reading);
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
                String problem = tag.name().equals("code") ? code.apply(tag.text()) : "";
                if (!problem.isEmpty()) {
                    label.setText(label.getText() + ": " + problem);
                    label.setGraphic(Icons.of("fth-alert-triangle", 12));
                    label.getStyleClass().add("card-drift");
                }
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

    /**
     * Fits it into a height: the last tags go first, then the reading, then the sentence is cut.
     */
    double fit(double width, double height) {
        for (int i = tags.getChildren().size() - 1; prefHeight(width) > height && i >= 0; i--) {
            tags.getChildren().get(i).setManaged(false);
            tags.getChildren().get(i).setVisible(false);
            tags.setManaged(i > 0);
        }
        double over = Math.ceil(prefHeight(width)) - height;
        if (over > 0 && reading.isManaged()) {
            double room =
                    reading.prefHeight(width - snappedLeftInset() - snappedRightInset()) - over;
            boolean readable = room >= reading.getFont().getSize() * 1.2;
            reading.setManaged(readable);
            reading.setVisible(readable);
            reading.setPrefHeight(readable ? room : USE_COMPUTED_SIZE);
        }
        return Math.min(height, Math.ceil(prefHeight(width)));
    }

    private void showTags() {
        reading.setManaged(true);
        reading.setVisible(true);
        reading.setPrefHeight(USE_COMPUTED_SIZE);
        tags.setManaged(true);
        tags.getChildren()
                .forEach(
                        tag -> {
                            tag.setManaged(true);
                            tag.setVisible(true);
                        });
    }
}
