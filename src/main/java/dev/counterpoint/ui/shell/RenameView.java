package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.navigate.Renaming;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** What a rename changes, line by line, before it is done. */
final class RenameView extends StackPane {
    private static final double ROW = 66;
    private static final int MOST_ROWS = 6;

    /** Between a word and what is none: a rename changes words only, so lines stay parallel. */
    private static final Pattern PARTS = Pattern.compile("(?<=\\w)(?=\\W)|(?<=\\W)(?=\\w)");

    RenameView(Renaming.Plan plan, Runnable rename, Runnable cancel) {
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        setFocusTraversable(true);
        Label title = new Label("Rename " + plan.symbol().name() + " to " + plan.newName());
        title.getStyleClass().add("heading");
        int lines = plan.changes().size();
        int files = plan.edits().size();
        Label extent =
                new Label(
                        lines
                                + (lines == 1 ? " line in " : " lines in ")
                                + files
                                + (files == 1 ? " file" : " files")
                                + ". What the spec means stays the same.");
        extent.getStyleClass().add("secondary");
        ListView<Renaming.Change> list = new ListView<>();
        list.setId("rename-changes");
        list.getItems().setAll(plan.changes());
        list.setCellFactory(v -> new ChangeCell());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(lines, MOST_ROWS) * ROW + 2);
        Button now = Buttons.filled(Command.always("rename", "Rename", null, null, rename));
        now.setId("rename-now");
        Button no = new Button("Cancel");
        no.setOnAction(e -> cancel.run());
        HBox buttons = new HBox(8, no, now);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, title, extent, list, buttons);
        box.getStyleClass().add("palette");
        box.setMaxSize(720, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        rename.run();
                        e.consume();
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        cancel.run();
                        e.consume();
                    }
                });
    }

    private static final class ChangeCell extends ListCell<Renaming.Change> {
        ChangeCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Renaming.@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label place = new Label(change.file().getFileName() + " " + change.line());
            place.getStyleClass().add("secondary");
            String[] before = PARTS.split(change.before().strip());
            String[] after = PARTS.split(change.after().strip());
            setGraphic(
                    new VBox(
                            2,
                            place,
                            line(before, after, "rename-before"),
                            line(after, before, "rename-after")));
            setAccessibleText(place.getText() + ": " + change.after().strip());
        }

        /** A line of code, the words in which it differs from the other one marked. */
        private static TextFlow line(String[] words, String[] other, String style) {
            TextFlow line = new TextFlow();
            line.setMaxHeight(USE_PREF_SIZE);
            for (int i = 0; i < words.length; i++) {
                Text word = new Text(words[i]);
                word.getStyleClass().addAll("mono", "rename-same");
                if (i < other.length && !words[i].equals(other[i])) {
                    word.getStyleClass().add(style);
                }
                line.getChildren().add(word);
            }
            return line;
        }
    }
}
