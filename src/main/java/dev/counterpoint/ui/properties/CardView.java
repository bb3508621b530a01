package dev.counterpoint.ui.properties;

import atlantafx.base.theme.Styles;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Review;
import dev.counterpoint.lang.readback.Sentence;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One card: kind and verdict, the plain sentence, the tags. */
final class CardView extends VBox {
    private static final List<String> SHOWN_TAGS = List.of("evidence", "monitor", "code");

    private final Card card;
    private final CardActions actions;
    private final UnaryOperator<String> code;
    private final BiConsumer<CardView, Boolean> writing;
    private final KindLook look;
    private final Label kind = new Label();
    private final Label name = new Label();
    private @Nullable VBox writer;
    private @Nullable DriftView drift;
    private final HBox head = new HBox(8);
    private final Label words = new Label();
    private @Nullable ReadingView reading;
    private final FontIcon more = Icons.of("fth-chevron-down", 12);
    private final VBox tags = new VBox();
    private final HBox doing = new HBox();

    /**
     * The view of a card.
     *
     * @param answer what changed since it was reviewed, where that was asked
     * @param answered hears what changed, when it is asked
     * @param code says what is wrong with a place in the code; empty where nothing is
     * @param writing is told when its text begins to be written, and when that ends
     */
    CardView(
            Card card,
            @Nullable LastVerdict verdict,
            String answer,
            Consumer<String> answered,
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
            drift = new DriftView(card, answer, actions, answered);
            getChildren().add(drift);
        }
        fillReading();
        if (!tags.getChildren().isEmpty()) {
            getChildren().add(tags);
        }
        cut(false);
        more.getStyleClass().add("card-more");
        head.getChildren().add(more);
        setAccessibleText(
                look.word()
                        + " "
                        + card.name()
                        + ": "
                        + card.sentence()
                        + " "
                        + (reading == null ? "" : reading.text()));
        setOnMouseClicked(e -> actions.go(card));
        fillDoing();
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

    /** What can be done with it, while the mouse is on it. */
    private void fillDoing() {
        doing.getChildren().add(button("write-", "fth-edit-2", "Change the words", this::write));
        if (card.review().state() == Review.State.NEVER && !card.sentence().isBlank()) {
            doing.getChildren()
                    .add(
                            button(
                                    "review-",
                                    "fth-check-square",
                                    "Reviewed: the words say what the formula says",
                                    () -> actions.review(card)));
        }
        doing.getStyleClass().add("card-doing");
        doing.setMinWidth(USE_PREF_SIZE);
        doing.visibleProperty().bind(hoverProperty());
        doing.managedProperty().bind(hoverProperty());
        head.getChildren().add(doing);
    }

    private Button button(String id, String icon, String words, Runnable action) {
        Button button = new Button("", Icons.of(icon, 12));
        button.setId(id + card.name());
        button.getStyleClass().addAll(Styles.FLAT, "card-button");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words + " (" + card.name() + ")");
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void fillWords() {
        words.setText(card.sentence());
        words.getStyleClass().add("card-words");
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
        if (writer != null) {
            return;
        }
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
        Label keys = new Label("Ctrl+Enter takes it over, Esc leaves it as it was");
        keys.getStyleClass().add("card-tag");
        keys.setMinHeight(USE_PREF_SIZE);
        writer = new VBox(2, editor, keys);
        getChildren().set(getChildren().indexOf(words), writer);
        editor.setId("words-of-" + card.name());
        writing.accept(this, true);
        editor.start();
    }

    private void end() {
        if (writer != null) {
            getChildren().set(getChildren().indexOf(writer), words);
            writer = null;
        }
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
        if (said != null) {
            reading = new ReadingView(said);
            getChildren().add(reading);
        }
    }

    private void fillTags() {
        PlainText plain = card.plain();
        if (plain == null) {
            return;
        }
        LocalDate reviewed = card.review().date();
        if (card.review().state() == Review.State.CURRENT && reviewed != null) {
            Label label = new Label("reviewed " + reviewed, Icons.of("fth-check", 12));
            label.getStyleClass().add("card-tag");
            tags.getChildren().add(label);
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
     * Fits it into a height: the last tags go first, then the reading, then what can be done about
     * drift; then the sentence is cut.
     */
    double fit(double width, double height) {
        for (int i = tags.getChildren().size() - 1; prefHeight(width) > height && i >= 0; i--) {
            tags.getChildren().get(i).setManaged(false);
            tags.getChildren().get(i).setVisible(false);
            tags.setManaged(i > 0);
        }
        double inner = width - snappedLeftInset() - snappedRightInset();
        ReadingView read = reading;
        if (read != null) {
            double over = Math.ceil(prefHeight(width)) - height;
            if (over > 0) {
                boolean seen = read.fit(inner, read.prefHeight(inner) - over);
                read.setManaged(seen);
                read.setVisible(seen);
            }
        }
        if (drift != null && Math.ceil(prefHeight(width)) > height) {
            drift.brief(true);
        }
        return Math.min(height, Math.ceil(prefHeight(width)));
    }

    /** Says that there is more of it than is seen. */
    void cut(boolean cut) {
        more.setVisible(cut);
        more.setManaged(cut);
    }

    private void showTags() {
        if (drift != null) {
            drift.brief(false);
        }
        if (reading != null) {
            reading.setManaged(true);
            reading.setVisible(true);
            reading.all();
        }
        tags.setManaged(true);
        tags.getChildren()
                .forEach(
                        tag -> {
                            tag.setManaged(true);
                            tag.setVisible(true);
                        });
    }
}
