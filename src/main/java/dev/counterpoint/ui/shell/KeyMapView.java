package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Keys;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;

/** All shortcuts on one sheet. */
final class KeyMapView extends StackPane {
    KeyMapView(List<Command> commands, Runnable close) {
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        setFocusTraversable(true);
        GridPane grid = new GridPane(24, 6);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        grid.getColumnConstraints().setAll(words, keys, words, keys);
        grid.setPadding(new Insets(0, 12, 0, 0));
        List<Command> withKeys =
                commands.stream()
                        .filter(c -> c.key() != null)
                        .sorted(Comparator.comparingInt(KeyMapView::menu))
                        .toList();
        int half = (withKeys.size() + 1) / 2;
        for (int i = 0; i < withKeys.size(); i++) {
            Command command = withKeys.get(i);
            Label title = new Label(PaletteViewModel.label(command));
            Label key = new Label(Keys.text(command.key()));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(key, HPos.RIGHT);
            grid.add(title, i < half ? 0 : 2, i % half);
            grid.add(key, i < half ? 1 : 3, i % half);
        }
        Label heading = new Label("Keyboard map");
        heading.getStyleClass().add("heading");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox box = new VBox(16, heading, scroll);
        box.getStyleClass().add("palette");
        box.setMaxSize(760, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.ENTER) {
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

    private static int menu(Command command) {
        return List.of("file", "edit", "view", "go", "run", "trace", "help")
                .indexOf(command.id().substring(0, command.id().indexOf('.')));
    }
}
