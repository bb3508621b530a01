package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.readback.Sentence;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a formula says, item under item; each item's further lines stand under its first. */
final class ReadingView extends VBox {
    private static final double STEP = 12;
    private static final double LINE = 16;
    private static final String BULLET = "- ";
    private static final String COLON = ":";
    private static final String MORE = " …";

    private final String text;

    ReadingView(Sentence said) {
        text = "reads: " + said.lines();
        getStyleClass().add("card-reading");
        for (String line : text.split("\n", -1)) {
            getChildren().add(row(line));
        }
        setMinHeight(0);
    }

    /** All of it, for who hears it. */
    String text() {
        return text;
    }

    private static Region row(String line) {
        int indent = line.length() - line.stripLeading().length();
        String words = line.strip();
        boolean item = words.startsWith(BULLET);
        Label label = new Label(item ? words.substring(BULLET.length()) : words);
        label.setWrapText(true);
        label.setMinHeight(0);
        label.setMinWidth(0);
        if (!item && indent == 0) {
            return label;
        }
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(label);
        row.setMinHeight(0);
        if (item) {
            Label bullet = new Label("–");
            bullet.setMinSize(STEP, Region.USE_PREF_SIZE);
            row.getChildren().addFirst(bullet);
        }
        int depth = indent / 2;
        row.setPadding(new Insets(0, 0, 0, depth * STEP));
        return row;
    }

    /** Shows as many lines as there is room for; returns whether one is seen at all. */
    boolean fit(double width, double room) {
        double left = room;
        boolean full = false;
        for (var node : getChildren()) {
            Region row = (Region) node;
            row.setPrefHeight(USE_COMPUTED_SIZE);
            double wanted = row.prefHeight(width);
            double given = full ? 0 : Math.min(wanted, Math.floor(left / LINE) * LINE);
            boolean seen = given >= LINE - 1;
            row.setVisible(seen);
            row.setManaged(seen);
            if (seen && given < wanted) {
                row.setPrefHeight(given);
            }
            full |= given < wanted;
            left -= given;
        }
        markCut();
        return getChildren().getFirst().isManaged();
    }

    /** A line that announces items of which none is seen ends as one that goes on. */
    private void markCut() {
        for (int i = 0; i + 1 < getChildren().size(); i++) {
            Label words = words(getChildren().get(i));
            boolean cut = getChildren().get(i).isManaged() && !getChildren().get(i + 1).isManaged();
            String text = words.getText();
            if (cut && text.endsWith(COLON)) {
                words.setText(text.substring(0, text.length() - 1) + MORE);
            } else if (!cut && text.endsWith(MORE)) {
                words.setText(text.substring(0, text.length() - MORE.length()) + COLON);
            }
        }
    }

    private static Label words(Node row) {
        return (Label) (row instanceof HBox box ? box.getChildren().getLast() : row);
    }

    /** Shows all lines again. */
    void all() {
        for (var node : getChildren()) {
            node.setVisible(true);
            node.setManaged(true);
            ((Region) node).setPrefHeight(USE_COMPUTED_SIZE);
        }
        markCut();
    }
}
