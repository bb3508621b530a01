package dev.counterpoint.ui.editor;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/** Says over the text that the file on disk is another, and what can be done. */
final class DiskBar extends HBox {
    private final Document document;
    private final Documents documents;
    private final Label words = new Label();

    DiskBar(Document document, Documents documents) {
        super(8);
        this.document = document;
        this.documents = documents;
        getStyleClass().add("disk-bar");
        setId("disk-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("disk-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        document.disk().addListener((o, was, is) -> show(is));
        show(document.disk().get());
    }

    private void show(Disk disk) {
        setVisible(disk != Disk.SAME);
        setManaged(disk != Disk.SAME);
        getChildren().setAll(Icons.of("fth-alert-triangle"), words);
        switch (disk) {
            case SAME -> words.setText("");
            case CHANGED -> {
                words.setText(
                        document.name()
                                + " was changed on disk, and you have changes that are not saved.");
                getChildren().addAll(changed());
            }
            case DELETED -> {
                words.setText(document.name() + " was deleted on disk. Its text is still here.");
                getChildren().addAll(deleted());
            }
        }
    }

    private List<Button> changed() {
        return List.of(
                button("disk-compare", "Show Difference", () -> documents.compare(document)),
                button("disk-reload", "Reload", () -> documents.reload(document)),
                button("disk-keep", "Keep Mine", () -> documents.keepMine(document)));
    }

    private List<Button> deleted() {
        return List.of(
                button("disk-write", "Write It Again", () -> documents.save(document)),
                button("disk-close", "Close", () -> documents.close(document)));
    }

    private static Button button(String id, String title, Runnable action) {
        Button button = Buttons.quiet(Command.always(id, title, null, null, action));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
