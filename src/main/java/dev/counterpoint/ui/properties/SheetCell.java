package dev.counterpoint.ui.properties;

import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.CodePlace;
import dev.counterpoint.lang.Review;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.ui.fx.Icons;

import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A line of the sheet: plain language on the left page, the formal statement on the right. */
final class SheetCell extends ListCell<SheetLine> {
    private static final double SCROLL_BAR = 24;
    private static final List<String> TAGS = List.of("evidence", "monitor");
    private final ZoneId zone;
    private final Consumer<SheetRow> review;

    SheetCell(ZoneId zone, Consumer<SheetRow> review) {
        this.review = review;
        this.zone = zone;
        setPrefWidth(0);
        getStyleClass().add("sheet-cell");
    }

    @Override
    protected void updateItem(@Nullable SheetLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        getStyleClass().remove("sheet-heading");
        switch (line) {
            case null -> setGraphic(null);
            case SheetLine.Heading heading -> {
                setGraphic(null);
                setText(heading.text() + "  " + heading.rows());
                getStyleClass().add("sheet-heading");
            }
            case SheetLine.Row row -> setGraphic(pages(row.row()));
        }
    }

    /** At the list's width: text that is broken into lines is higher. */
    @Override
    protected double computePrefHeight(double width) {
        if (getListView() == null || !(getGraphic() instanceof GridPane pages)) {
            return super.computePrefHeight(width);
        }
        double inner = pagesWidth();
        return snappedTopInset() + snappedBottomInset() + Math.ceil(pages.prefHeight(inner));
    }

    private double pagesWidth() {
        return Math.max(0, getListView().getWidth() - SCROLL_BAR);
    }

    @Override
    protected void layoutChildren() {
        if (getListView() != null && getGraphic() instanceof GridPane pages) {
            pages.setPrefWidth(pagesWidth());
            pages.setMaxWidth(pagesWidth());
        }
        super.layoutChildren();
    }

    private GridPane pages(SheetRow row) {
        Card card = row.card();
        GridPane pages = new GridPane(24, 0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setFillWidth(true);
        pages.getColumnConstraints().setAll(half, half);
        Label words = label(card.sentence(), "card-words");
        if (card.sentence().isBlank()) {
            words.setText("No plain text yet.");
            words.getStyleClass().add("sheet-missing");
            words.setGraphic(Icons.of("fth-alert-circle", 12));
        }
        VBox plain = new VBox(4, head(row), words);
        details(row).forEach(plain.getChildren()::add);
        FormalView formal = new FormalView(card.formal());
        pages.add(plain, 0, 0);
        pages.add(formal, 1, 0);
        GridPane.setValignment(formal, VPos.TOP);
        pages.setPadding(new Insets(4, 0, 6, 0));
        pages.setAccessibleText(card.name() + ": " + card.sentence());
        return pages;
    }

    private FlowPane head(SheetRow row) {
        Card card = row.card();
        KindLook look = KindLook.of(card.kind());
        Label kind = new Label(look.word(), Icons.of(look.icon(), 12));
        kind.getStyleClass().add("chip");
        Label name = new Label(card.name());
        name.getStyleClass().addAll("mono", "card-name");
        FlowPane head = new FlowPane(8, 2, kind, name);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(look.styleClass());
        row.standing().past().forEach(past -> head.getChildren().add(verdict(past)));
        if (row.lacks(Standing.Missing.MODEL)) {
            head.getChildren().add(mark("no model checks it"));
        } else if (row.lacks(Standing.Missing.CHECK)) {
            head.getChildren().add(mark("never checked"));
        }
        reviewed(row, head);
        if (row.wantsReview()) {
            head.getChildren().add(reviewButton(row));
        }
        return head;
    }

    private Label verdict(PastVerdict past) {
        LastVerdict look = LastVerdict.of(past, zone);
        Label shown = new Label(look.sentence(), Icons.of(look.icon(), 12));
        shown.getStyleClass().addAll("card-verdict", look.styleClass());
        if (past.before()) {
            shown.getStyleClass().add("stale");
        }
        return shown;
    }

    private static void reviewed(SheetRow row, FlowPane head) {
        Review review = row.card().review();
        LocalDate date = review.date();
        switch (review.state()) {
            case DRIFTED ->
                    head.getChildren()
                            .add(mark("drifted" + (date == null ? "" : " since " + date)));
            case CURRENT -> {
                Label label = new Label("reviewed" + (date == null ? "" : " " + date));
                label.getStyleClass().add("card-tag");
                head.getChildren().add(label);
            }
            case NEVER -> {
                if (row.isAssumed()) {
                    head.getChildren().add(mark("never reviewed"));
                }
            }
        }
    }

    private Button reviewButton(SheetRow row) {
        Button button = new Button(row.isDrifted() ? "Still says this" : "Mark as reviewed");
        button.setId("sheet-review-" + row.card().name());
        button.getStyleClass().addAll("small", "card-review");
        button.setAccessibleText(
                "The plain text of "
                        + row.card().name()
                        + " was read and says what the formal text says");
        button.setOnAction(e -> review.accept(row));
        // A click elsewhere in the row goes to the definition.
        button.setOnMouseClicked(Event::consume);
        return button;
    }

    private static Label mark(String words) {
        Label mark = new Label(words, Icons.of("fth-alert-circle", 12));
        mark.getStyleClass().add("sheet-missing");
        return mark;
    }

    private static List<Label> details(SheetRow row) {
        List<Label> details = new ArrayList<>();
        PlainText plain = row.card().plain();
        if (plain != null) {
            for (PlainText.Tag tag : plain.tags()) {
                if (TAGS.contains(tag.name()) && !tag.text().isBlank()) {
                    details.add(label(tag.name() + ": " + tag.text(), "card-tag"));
                }
            }
        }
        for (Standing.CodeCheck code : row.standing().code()) {
            Label label = label("code: " + code.sentence(), "card-tag");
            if (code.found() != CodePlace.Found.THERE) {
                label.getStyleClass().add("sheet-missing");
            }
            details.add(label);
        }
        if (row.card().kind().isProperty() || row.card().kind() == CardKind.ASSUMPTION) {
            String models = row.models();
            if (!models.isEmpty()) {
                details.add(label("checked by " + models, "card-tag"));
            }
        }
        return details;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
