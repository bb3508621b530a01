package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.Series;
import dev.counterpoint.ui.fx.EmptyState;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A chart for each number and each size, all over the whole trace. */
public final class HistoryView extends BorderPane {
    private static final double ROW = 64;

    private final HistoryViewModel model;

    /** Shows a view model. */
    public HistoryView(HistoryViewModel model) {
        this.model = model;
        getStyleClass().add("history");
        setMinSize(0, 0);
        ListView<Series> list = new ListView<>(model.series());
        list.setId("history-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Numbers and sizes along the trace");
        list.setCellFactory(v -> new SeriesCell(model.cursor()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        TextField filter = new TextField();
        filter.setId("history-filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter charts by variable");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPrefWidth(200);
        Label hint = new Label("Filled: a size. A click goes to the state.");
        hint.getStyleClass().add("quiet");
        HBox tools = new HBox(12, filter, hint);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("page-tools");
        EmptyState empty =
                new EmptyState(
                        "fth-trending-up",
                        "No numbers",
                        "Where a trace has numbers, or sets, sequences and functions that grow and"
                                + " shrink, their charts stand here.",
                        null);
        StackPane center = new StackPane(list, empty);
        setTop(tools);
        setCenter(center);
        empty.visibleProperty().bind(Bindings.isEmpty(model.series()));
        list.visibleProperty().bind(Bindings.isNotEmpty(model.series()));
        model.watched().bind(visibleProperty());
    }

    private void key(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (left || event.getCode() == KeyCode.RIGHT)) {
            if (left) {
                model.cursor().previous();
            } else {
                model.cursor().next();
            }
            event.consume();
        }
    }
}
