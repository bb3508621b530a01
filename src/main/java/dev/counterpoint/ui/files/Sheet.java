package dev.counterpoint.ui.files;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** Something large to look at over the window's content, with buttons below; Escape closes it. */
public class Sheet extends StackPane {
    private static final double MARGIN = 80;

    /** With its heading, what is on it, what can be done, and how it closes. */
    public Sheet(String heading, Node content, List<Button> buttons, Runnable close) {
        getStyleClass().add("palette-layer");
        setAlignment(Pos.CENTER);
        setFocusTraversable(true);
        Label title = new Label(heading);
        title.getStyleClass().add("heading");
        title.setId("sheet-heading");
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(buttons);
        VBox box = new VBox(16, title, content, row);
        VBox.setVgrow(content, Priority.ALWAYS);
        box.getStyleClass().add("palette");
        box.setMinSize(0, 0);
        box.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        box.maxWidthProperty().bind(widthProperty().subtract(MARGIN));
        box.maxHeightProperty().bind(heightProperty().subtract(MARGIN));
        box.prefHeightProperty().bind(heightProperty().subtract(MARGIN));
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    }
                });
        setOnMousePressed(
                e -> {
                    if (equals(e.getTarget())) {
                        close.run();
                    }
                });
    }
}
