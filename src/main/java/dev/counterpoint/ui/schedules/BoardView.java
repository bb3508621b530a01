package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Status;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The status board: a column for each status, a card for each schedule. */
final class BoardView extends HBox {
    private final SchedulesViewModel model;
    private final Map<Status, VBox> columns = new EnumMap<>(Status.class);
    private final Map<Status, Label> titles = new EnumMap<>(Status.class);

    BoardView(SchedulesViewModel model) {
        super(8);
        this.model = model;
        setId("schedules-board");
        for (Status status : Status.values()) {
            Label title = new Label(status.title());
            title.getStyleClass().add("panel-title");
            VBox cards = new VBox(8);
            cards.getStyleClass().add("schedule-column");
            cards.setId("schedules-" + status.word());
            ScrollPane scroll = new ScrollPane(cards);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            VBox column = new VBox(title, scroll);
            column.setPrefWidth(1);
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.put(status, cards);
            titles.put(status, title);
            getChildren().add(column);
        }
        model.shown().addListener((ListChangeListener<ScheduleItem>) change -> fill());
        model.chosen().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        columns.forEach(
                (status, cards) -> {
                    List<ScheduleItem> items = model.in(status);
                    Label title = titles.get(status);
                    if (title != null) {
                        title.setText(
                                status.title() + (items.isEmpty() ? "" : "  " + items.size()));
                    }
                    cards.getChildren().setAll(items.stream().map(this::card).toList());
                });
    }

    private ScheduleCard card(ScheduleItem item) {
        ScheduleItem chosen = model.chosen().get();
        boolean current = chosen != null && chosen.schedule().file().equals(item.schedule().file());
        ScheduleCard card = new ScheduleCard(item, current);
        card.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY) {
                        model.chosen().set(item);
                    }
                });
        return card;
    }
}
