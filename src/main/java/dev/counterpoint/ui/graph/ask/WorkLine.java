package dev.counterpoint.ui.graph.ask;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is being done, with Cancel, or why there is no result; not there where neither is. */
public final class WorkLine extends HBox {
    /** Shows work. */
    public WorkLine(Work work) {
        super(8);
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        work.activity().get().isEmpty()
                                                ? work.problem().get()
                                                : work.activity().get(),
                                work.activity(),
                                work.problem()));
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("quiet-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> work.cancel());
        cancel.visibleProperty().bind(work.activity().isNotEmpty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(words, cancel);
    }
}
