package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.shell.ProjectSearchViewModel.Found;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.function.Consumer;

/** Finding in all files of the project, over the window's content: what is found, with its line. */
final class ProjectSearchView extends ChoiceLayer<Found> {
    ProjectSearchView(
            ProjectSearchViewModel model, Consumer<Found> go, Runnable replaceAll, Runnable close) {
        super(model.found(), go, close);
        list().setId("project-search-list");
        list().setAccessibleText("What was found");
        list().setCellFactory(v -> new FoundCell());
        list().setFixedCellSize(28);
        list().setPlaceholder(new Label("Each place in the project's files is listed here."));
        list().setPrefHeight(420);
        Label status = new Label();
        status.textProperty().bind(model.status());
        status.getStyleClass().add("secondary");
        status.setId("project-search-status");
        HBox options =
                row(
                        check("Match case", model.matchCase()),
                        check("Regular expression", model.regex()),
                        space(),
                        status);
        TextField query = field("project-find", "Find in the project", model.query());
        if (model.replacing().get()) {
            HBox replacing =
                    row(
                            field("project-replace", "Replace with", model.replacement()),
                            Buttons.filled(
                                    Command.always(
                                            "project-search-replace",
                                            "Replace All",
                                            null,
                                            null,
                                            replaceAll)));
            fill(820, query, options, replacing, list());
        } else {
            fill(820, query, options, list());
        }
    }

    private static TextField field(String id, String what, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(what);
        field.setAccessibleText(what);
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static CheckBox check(String what, BooleanProperty value) {
        CheckBox box = new CheckBox(what);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(16, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static final class FoundCell extends ChoiceLayer.DrawnCell<Found> {
        FoundCell() {
            setPrefWidth(0);
        }

        @Override
        Node drawn(Found found) {
            Text hit = text(found.hit(), found.instead() == null ? "found-hit" : "found-gone");
            TextFlow line = new TextFlow(text(found.before().stripLeading(), "found-line"), hit);
            if (found.instead() != null) {
                line.getChildren().add(text(found.instead(), "found-new"));
            }
            line.getChildren().add(text(found.after(), "found-line"));
            line.setMaxHeight(20);
            line.setPrefWidth(600);
            line.setMinWidth(0);
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(line.widthProperty());
            clip.setHeight(20);
            line.setClip(clip);
            HBox.setHgrow(line, Priority.ALWAYS);
            Label place = new Label(found.file().getFileName() + ":" + found.line());
            place.getStyleClass().add("secondary");
            place.setMinWidth(USE_PREF_SIZE);
            return row(line, place);
        }

        @Override
        String said(Found found) {
            return found.before() + found.hit() + found.after();
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().addAll("mono", style);
            return text;
        }
    }
}
