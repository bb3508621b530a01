package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
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

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Asks for trust and says what it allows; lists what is trusted, to be taken back. */
final class TrustSheet extends StackPane {
    private static final double WIDTH = 560;

    private TrustSheet(String heading, Node content, List<Button> buttons, Runnable close) {
        getStyleClass().add("palette-layer");
        setAlignment(Pos.CENTER);
        setFocusTraversable(true);
        Label title = new Label(heading);
        title.setId("sheet-heading");
        title.getStyleClass().add("heading");
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(buttons);
        VBox box = new VBox(16, title, content, row);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    }
                });
    }

    /** Whether to trust a folder. */
    static Node question(Path folder, Runnable trust, Runnable close) {
        Label where = words(folder.toString());
        where.getStyleClass().add("mono");
        VBox content =
                new VBox(
                        8,
                        where,
                        words(
                                "Checking and exploring specs in this folder, and in those below it, may then"),
                        allowed("fth-coffee", "run Java classes that stand beside them, as you;"),
                        allowed("fth-terminal", "run commands on this computer, as you;"),
                        allowed("fth-file", "read and write files of their project's folder;"),
                        allowed("fth-list", "read the environment of this program."),
                        words(
                                "Trust only what you wrote or have read. This is remembered in your"
                                        + " settings, not in the project, and can be taken back"
                                        + " with Trusted Folders…"));
        return new TrustSheet(
                "Trust this folder?",
                content,
                List.of(
                        Buttons.quiet(Command.always("trust-cancel", "Cancel", null, null, close)),
                        Buttons.filled(Command.always("trust-yes", "Trust", null, null, trust))),
                close);
    }

    /** All that is trusted. */
    static Node list(ObservableList<Path> folders, Consumer<Path> takeBack, Runnable close) {
        VBox rows = new VBox(8);
        rows.setId("trusted-folders");
        InvalidationListener fill = o -> fill(rows, folders, takeBack);
        folders.addListener(new javafx.beans.WeakInvalidationListener(fill));
        rows.setUserData(fill);
        fill.invalidated(folders);
        return new TrustSheet(
                "Trusted folders",
                rows,
                List.of(Buttons.quiet(Command.always("trust-close", "Close", null, null, close))),
                close);
    }

    private static void fill(VBox rows, List<Path> folders, Consumer<Path> takeBack) {
        rows.getChildren().clear();
        if (folders.isEmpty()) {
            rows.getChildren()
                    .add(
                            words(
                                    "No folder is trusted: no spec runs Java classes or commands,"
                                            + " or uses files. One that needs to says so with its"
                                            + " verdict."));
        }
        for (Path folder : folders) {
            Label name = new Label(folder.toString());
            name.getStyleClass().add("mono");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Button back = new Button("Take Back");
            back.getStyleClass().addAll("quiet-button", "take-back");
            back.setAccessibleText("Trust " + folder + " no longer");
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setOnAction(e -> takeBack.accept(folder));
            HBox row = new HBox(12, name, back);
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
    }

    private static Label allowed(String icon, String text) {
        Label label = words(text);
        label.setGraphic(Icons.of(icon));
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
