package dev.counterpoint.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.io.InputStream;

/** What this program is. */
final class AboutView extends StackPane {
    AboutView(Runnable close) {
        getStyleClass().add("palette-layer");
        setFocusTraversable(true);
        String version = AboutView.class.getPackage().getImplementationVersion();
        Label name = new Label("Counterpoint" + (version == null ? "" : " " + version));
        name.getStyleClass().add("heading");
        Label words =
                new Label(
                        "Specs you can read, counterexamples you can see.\n"
                                + "An IDE for TLA+ that checks with TLC. MIT licence.\n"
                                + "Java "
                                + Runtime.version().feature()
                                + ", JavaFX "
                                + System.getProperty("javafx.version", ""));
        words.getStyleClass().add("empty-words");
        VBox box = new VBox(8);
        InputStream icon =
                AboutView.class.getResourceAsStream("/dev/counterpoint/icons/counterpoint-64.png");
        if (icon != null) {
            box.getChildren().add(new ImageView(new Image(icon)));
        }
        box.getChildren().addAll(name, words);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("palette");
        box.setMaxSize(420, Region.USE_PREF_SIZE);
        getChildren().add(box);
        setOnMousePressed(e -> close.run());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.ENTER) {
                        close.run();
                        e.consume();
                    }
                });
    }
}
