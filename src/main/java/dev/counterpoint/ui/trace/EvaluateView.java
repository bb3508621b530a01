package dev.counterpoint.ui.trace;

import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A field for an expression and what came of the ones before, over the window's content. */
public final class EvaluateView extends StackPane {
    private final EvaluateViewModel model;
    private final WatchesViewModel watches;
    private final Runnable close;

    /** Begins with a text, which may be empty; Escape closes it. */
    public EvaluateView(
            EvaluateViewModel model,
            WatchesViewModel watches,
            ExpressionField.Source proposals,
            String begin,
            Runnable close) {
        this.model = model;
        this.watches = watches;
        this.close = close;
        getStyleClass().add("palette-layer");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        EvaluateView.class.getResource(
                                                "/dev/counterpoint/ui/trace.css"))
                                .toExternalForm());
        setAlignment(Pos.TOP_CENTER);
        ExpressionField field = new ExpressionField(proposals);
        field.setId("evaluate-field");
        field.setPromptText("An expression, such as Cardinality(SUBSET Node)");
        field.setAccessibleText("Expression to evaluate");
        field.setText(begin);
        field.setOnAction(
                e -> {
                    model.evaluate(field.getText());
                    field.selectAll();
                });
        ListView<EvaluateViewModel.Result> list = new ListView<>(model.results());
        list.setId("evaluate-results");
        list.getStyleClass().add("evaluate-results");
        list.setCellFactory(v -> new ResultCell());
        Label empty =
                new Label(
                        "Values stand here. The constants have the values of the model that is"
                                + " chosen in Run.");
        empty.setWrapText(true);
        empty.getStyleClass().add("secondary");
        list.setPlaceholder(empty);
        list.setPrefHeight(320);
        VBox box = new VBox(8, head(), field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    }
                });
        setOnMousePressed(
                e -> {
                    if (e.getTarget() == this) {
                        close.run();
                    }
                });
    }

    private HBox head() {
        Label title = new Label("Evaluate", Icons.of("fth-terminal"));
        title.getStyleClass().add("section-title");
        Label busy = new Label("Evaluating…");
        busy.getStyleClass().add("secondary");
        Hyperlink cancel = new Hyperlink("Cancel");
        cancel.setId("evaluate-cancel");
        cancel.setOnAction(e -> model.cancel());
        cancel.visibleProperty().bind(model.busy());
        busy.visibleProperty().bind(model.busy());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String here = model.here();
        CheckBox state = new CheckBox(here.isEmpty() ? "In a state" : "In " + here);
        state.setId("evaluate-in-state");
        state.setDisable(here.isEmpty());
        state.setSelected(!here.isEmpty());
        model.inState().set(state.isSelected());
        state.setTooltip(
                new Tooltip(
                        "Variables have the values of the state that is looked at in Explore,"
                                + "\nand x' that of the next one on the trace."));
        state.selectedProperty().addListener((o, was, is) -> model.inState().set(is));
        HBox head = new HBox(8, title, busy, cancel, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private final class ResultCell extends ListCell<EvaluateViewModel.Result> {
        private ResultCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(EvaluateViewModel.@Nullable Result result, boolean empty) {
            super.updateItem(result, empty);
            if (empty || result == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean error = result.answer().value() == null;
            String text = WatchRow.text(result.answer());
            Label asked = new Label(result.expression());
            asked.getStyleClass().addAll("mono", "secondary");
            asked.setMinWidth(0);
            asked.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(asked, Priority.ALWAYS);
            Label where = new Label(result.where().isEmpty() ? "" : "in " + result.where());
            where.getStyleClass().add("secondary");
            where.setMinWidth(USE_PREF_SIZE);
            Button watch = new Button(null, Icons.of("fth-eye"));
            watch.getStyleClass().addAll("flat", "button-icon", "icon-button");
            watch.setTooltip(new Tooltip("Watch it along the traces of this model"));
            watch.setAccessibleText("Watch " + result.expression());
            watch.setOnAction(
                    e -> {
                        watches.add(result.expression());
                        close.run();
                    });
            HBox line = new HBox(8, asked, where, watch);
            line.setAlignment(Pos.CENTER_LEFT);
            Label value = new Label(text, error ? Icons.of("fth-alert-triangle") : null);
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            value.getStyleClass().add(error ? "evaluate-error" : "mono");
            setGraphic(new VBox(2, line, value));
            setAccessibleText(result.expression() + ": " + text);
        }
    }
}
