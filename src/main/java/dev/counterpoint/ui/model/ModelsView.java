package dev.counterpoint.ui.model;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The models of a spec side by side: what sets them apart, and how each was checked last. */
public final class ModelsView extends VBox {
    private final ObservableList<ModelRow> rows;
    private final TableView<ModelRow> table = new TableView<>();
    private final Label same = Parts.quiet("");

    /** With what chooses a model, and what can be done with the chosen one. */
    public ModelsView(
            ObservableList<ModelRow> rows, Consumer<ModelRow> choose, List<Command> commands) {
        super(12);
        this.rows = rows;
        getStyleClass().addAll("model", "models");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ModelsView.class.getResource(
                                                "/dev/counterpoint/ui/model.css"))
                                .toExternalForm());
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        commands.forEach(c -> buttons.getChildren().add(Buttons.quiet(c)));
        same.managedProperty().bind(same.visibleProperty());
        table.setId("models-table");
        table.setAccessibleText("Models of the spec");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Model", 120, ModelRow::name, ""));
        table.getColumns().add(column("What sets it apart", 280, r -> r.differs(rows), "mono"));
        table.getColumns().add(column("Last verdict", 80, ModelsView::verdict, ""));
        table.getColumns().add(column("States", 70, ModelRow::states, ""));
        table.getColumns().add(column("Time", 60, ModelRow::time, ""));
        table.getColumns().forEach(c -> c.setReorderable(false));
        table.setItems(rows);
        table.setPlaceholder(new Label("The spec has no model yet."));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                choose.accept(is);
                            }
                        });
        VBox.setVgrow(table, Priority.ALWAYS);
        rows.addListener((ListChangeListener<ModelRow>) c -> compare());
        compare();
        getChildren().addAll(buttons, same, table);
    }

    private void compare() {
        String shared = ModelRow.shared(rows);
        same.setText(shared);
        same.setVisible(!shared.isEmpty());
        table.refresh();
    }

    private static String verdict(ModelRow row) {
        return row.verdict() == null ? "not yet" : row.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static TableColumn<ModelRow, ModelRow> column(
            String title, double width, Function<ModelRow, String> text, String style) {
        TableColumn<ModelRow, ModelRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(c -> new SimpleObjectProperty<>(c.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable ModelRow row, boolean empty) {
                                super.updateItem(row, empty);
                                if (empty || row == null) {
                                    setGraphic(null);
                                    return;
                                }
                                // A line each: a table does not ask a wrapped text how high it is.
                                Label words = new Label(text.apply(row));
                                words.setMinHeight(Region.USE_PREF_SIZE);
                                words.setTooltip(new Tooltip(text.apply(row)));
                                if (!style.isEmpty()) {
                                    words.getStyleClass().add(style);
                                }
                                boolean last = title.equals("Last verdict");
                                if (last && row.verdict() != null) {
                                    words.getStyleClass().add("model-" + row.verdict().word());
                                }
                                setGraphic(words);
                                setAlignment(Pos.TOP_LEFT);
                            }
                        });
        return column;
    }
}
