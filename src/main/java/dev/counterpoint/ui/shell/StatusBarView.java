package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the foot: what happened, where the caret is, what the engine does. */
final class StatusBarView extends HBox {
    StatusBarView(ShellViewModel shell) {
        super(16);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label message = new Label();
        message.setId("status-message");
        message.textProperty().bind(shell.message());
        message.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label position = new Label();
        position.textProperty().bind(shell.position());
        position.setMinWidth(USE_PREF_SIZE);
        FontIcon state = Icons.of("fth-cpu", 12);
        Label engine = new Label("", state);
        engine.setId("status-engine");
        engine.textProperty().bind(shell.engine());
        engine.setMinWidth(USE_PREF_SIZE);
        engine.visibleProperty().bind(shell.engine().isNotEmpty());
        shell.busy()
                .addListener((o, was, is) -> state.setIconLiteral(is ? "fth-loader" : "fth-cpu"));
        getChildren().addAll(message, space, position, engine);
    }
}
