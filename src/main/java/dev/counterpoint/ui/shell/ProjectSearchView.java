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
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Finding in all files of the project, over the window's content: what is found, with its line. */
final class ProjectSearchView extends StackPane {
    private final ListView<Found> list;
    private final Runnable close;
    private final Consumer<Found> go;

    ProjectSearchView(
            ProjectSearchViewModel model, Consumer<Found> go, Runnable replaceAll, Runnable close) {
        this.close = close;
        this.go = go;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        list = new ListView<>(model.found());
        list.setId("project-search-list");
        list.setAccessibleText("What was found");
        list.setCellFactory(v -> new FoundCell());
        list.setFixedCellSize(28);
        list.setPlaceholder(new Label("Each place in the project's files is listed here."));
        list.setPrefHeight(420);
        list.setOnMouseClicked(e -> choose());
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
        VBox box =
                new VBox(8, field("project-find", "Find in the project", model.query()), options);
        if (model.replacing().get()) {
            box.getChildren()
                    .add(
                            row(
                                    field("project-replace", "Replace with", model.replacement()),
                                    Buttons.filled(
                                            Command.always(
                                                    "project-search-replace",
                                                    "Replace All",
                                                    null,
                                                    null,
                                                    replaceAll))));
        }
        box.getChildren().add(list);
        box.getStyleClass().add("palette");
        box.setMaxSize(820, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(
                e -> {
                    if (e.getTarget() == this) {
                        close.run();
                    }
                });
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

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
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

    private void choose() {
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            go.accept(chosen);
        }
    }

    private static final class FoundCell extends ListCell<Found> {
        FoundCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (empty || found == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
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
            setGraphic(row(line, place));
            setAccessibleText(found.before() + found.hit() + found.after());
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().addAll("mono", style);
            return text;
        }
    }
}
