package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Keys;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The command palette: a field and what it finds, over the window's content. */
final class PaletteView extends ChoiceLayer<Command> {
    PaletteView(PaletteViewModel model, Runnable close) {
        super(model.found(), Command::run, close);
        choosable(command -> command.enabled().get());
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText("Type what you want to do");
        field.setAccessibleText("Command");
        // A listener, not a binding: a binding alone does not keep the model alive.
        field.textProperty().addListener((o, was, is) -> model.query().set(is));
        list().setId("palette-list");
        list().setAccessibleText("Commands that fit");
        list().setCellFactory(v -> new CommandCell());
        list().setFocusTraversable(false);
        list().setPlaceholder(new Label("No command has these letters."));
        list().setPrefHeight(360);
        toFirst();
        model.query().addListener((o, was, is) -> toFirst());
        fill(560, field, list());
    }

    private static final class CommandCell extends ChoiceLayer.DrawnCell<Command> {
        @Override
        Node drawn(Command command) {
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
            return row;
        }

        @Override
        String said(Command command) {
            return command.title();
        }
    }
}
