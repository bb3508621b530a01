package dev.counterpoint.ui.properties;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A formula line by line: what does not fit goes on below, where its line began. */
final class FormalView extends VBox {
    /** The width of a character of the mono family at the usual size. */
    private static final double CHARACTER = 7.8;

    FormalView(String formal) {
        for (String line : formal.stripTrailing().replace("\t", "    ").split("\n", -1)) {
            String words = line.strip();
            int indent = line.length() - line.stripLeading().length();
            Label label = new Label(words);
            label.getStyleClass().addAll("mono", "sheet-formal");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            setMargin(label, new Insets(0, 0, 0, indent * CHARACTER));
            getChildren().add(label);
        }
        setAccessibleText(formal);
    }
}
