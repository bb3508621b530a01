package dev.counterpoint.ui.shell;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something over the window's content with a list to choose from: the arrows go up and down in the
 * list wherever the focus is, Enter and a click choose, Escape and a click beside it close.
 */
class ChoiceLayer<T> extends StackPane {
    private static final double GAP = 8;

    /** Rows that stay in sight above the one that is selected. */
    private static final int ABOVE = 4;

    private final ListView<T> list;
    private final Consumer<T> chosen;
    private final Runnable close;
    private Predicate<T> choosable = item -> true;

    ChoiceLayer(ObservableList<T> items, Consumer<T> chosen, Runnable close) {
        list = new ListView<>(items);
        this.chosen = chosen;
        this.close = close;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        list.setOnMouseClicked(e -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(
                e -> {
                    if (equals(e.getTarget())) {
                        close.run();
                    }
                });
    }

    final ListView<T> list() {
        return list;
    }

    /** What stands over the content, up to a width. */
    final void fill(double width, Node... content) {
        VBox box = new VBox(GAP, content);
        box.getStyleClass().add("palette");
        box.setMaxSize(width, Region.USE_PREF_SIZE);
        getChildren().setAll(box);
    }

    /** What can be chosen now; all can where nothing else is said. */
    final void choosable(Predicate<T> newChoosable) {
        choosable = newChoosable;
    }

    final void toFirst() {
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int size = Math.max(1, list.getItems().size());
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - ABOVE));
        } else {
            return;
        }
        event.consume();
    }

    private void choose() {
        T item = list.getSelectionModel().getSelectedItem();
        if (item != null && choosable.test(item)) {
            close.run();
            chosen.accept(item);
        }
    }

    /** A row that is drawn, and read out, from its item. */
    abstract static class DrawnCell<T> extends ListCell<T> {
        abstract Node drawn(T item);

        abstract String said(T item);

        @Override
        protected final void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : drawn(item));
            setAccessibleText(empty || item == null ? null : said(item));
        }
    }
}
