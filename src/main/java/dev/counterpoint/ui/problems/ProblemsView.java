package dev.counterpoint.ui.problems;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The list of problems; a click goes to the place. */
public final class ProblemsView extends BorderPane {
    /** With what to do when one is chosen. */
    public ProblemsView(ProblemsViewModel model, Consumer<Diagnostic> go) {
        getStyleClass().add("problems");
        Label title = new Label();
        title.textProperty().bind(model.summary());
        title.getStyleClass().add("panel-title");
        setTop(title);
        ListView<Diagnostic> list = new ListView<>(model.problems());
        list.setId("problems-list");
        list.setAccessibleText("Problems");
        list.setCellFactory(v -> new ProblemCell());
        list.setPlaceholder(new Label("What is wrong in the spec is listed here."));
        list.setOnMouseClicked(e -> choose(list, go));
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        choose(list, go);
                    }
                });
        setCenter(list);
        setMinSize(0, 0);
    }

    private static void choose(ListView<Diagnostic> list, Consumer<Diagnostic> go) {
        Diagnostic chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            go.accept(chosen);
        }
    }

    private static final class ProblemCell extends ListCell<Diagnostic> {
        ProblemCell() {
            // The message wraps or is cut within the list: never a horizontal scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Diagnostic diagnostic, boolean empty) {
            super.updateItem(diagnostic, empty);
            if (empty || diagnostic == null) {
                setGraphic(null);
                return;
            }
            boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
            Label message =
                    new Label(
                            diagnostic.message(),
                            Icons.of(error ? "fth-x-circle" : "fth-alert-triangle", 14));
            message.getStyleClass().add(error ? "problem-error" : "problem-warning");
            message.setWrapText(true);
            message.setMinWidth(0);
            HBox.setHgrow(message, Priority.ALWAYS);
            message.setMaxWidth(Double.MAX_VALUE);
            Label place = new Label(ProblemsViewModel.place(diagnostic));
            place.getStyleClass().add("secondary");
            place.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(16, message, place);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
