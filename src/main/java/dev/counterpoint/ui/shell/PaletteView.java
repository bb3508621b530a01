package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Keys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The command palette: a field and what it finds, over the window's content. */
final class PaletteView extends StackPane {
    private final ListView<Command> list;
    private final Runnable close;

    PaletteView(PaletteViewModel model, Runnable close) {
        this.close = close;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText("Type what you want to do");
        field.setAccessibleText("Command");
        // A listener, not a binding: a binding alone does not keep the model alive.
        field.textProperty().addListener((o, was, is) -> model.query().set(is));
        list = new ListView<>(model.found());
        list.setId("palette-list");
        list.setCellFactory(v -> new CommandCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No command has these letters."));
        list.getSelectionModel().selectFirst();
        model.query()
                .addListener(
                        (o, was, is) -> {
                            list.getSelectionModel().selectFirst();
                            list.scrollTo(0);
                        });
        list.setOnMouseClicked(e -> runSelected());
        VBox box = new VBox(8, field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        list.setPrefHeight(360);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(
                e -> {
                    if (e.getTarget() == this) {
                        close.run();
                    }
                });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int size = Math.max(1, list.getItems().size());
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 4));
        } else {
            return;
        }
        event.consume();
    }

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null && command.enabled().get()) {
            close.run();
            command.run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label title = new Label(PaletteViewModel.label(command));
            if (command.icon() != null) {
                title.setGraphic(Icons.of(command.icon()));
            } else {
                Region gap = new Region();
                gap.setMinWidth(16);
                title.setGraphic(gap);
            }
            title.setGraphicTextGap(8);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label key = new Label(Keys.text(command.key()));
            key.getStyleClass().add("secondary");
            HBox row = new HBox(8, title, space, key);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setOpacity(command.enabled().get() ? 1 : 0.5);
            setGraphic(row);
            setAccessibleText(command.title());
        }
    }
}
