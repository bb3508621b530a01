package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/** Changes in a line, as many as there is room for: what it was struck through, what it is. */
final class ChangeWords {
    private static final int LONGEST = 36;
    private static final int MOST = 12;

    private ChangeWords() {}

    /** In so many characters. */
    static List<Node> of(List<Change> changes, int room) {
        List<Node> nodes = new ArrayList<>();
        int used = 0;
        int told = 0;
        for (Change change : changes) {
            HBox words = words(change);
            int length = length(change);
            if (told > 0 && (used + length > room || told >= MOST)) {
                break;
            }
            nodes.add(words);
            used += length + 3;
            told++;
        }
        if (told < changes.size()) {
            Label more = new Label("+" + (changes.size() - told));
            more.getStyleClass().add("more-changes");
            more.setMinWidth(HBox.USE_PREF_SIZE);
            nodes.add(more);
        }
        return nodes;
    }

    private static HBox words(Change change) {
        HBox line = new HBox(5);
        line.getStyleClass().add("change-words");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(label(change.place(), "node-name"));
        Value before = change.before();
        Value after = change.after();
        if (before != null) {
            if (change.element()) {
                line.getChildren().add(label("−", "gone-mark"));
            }
            line.getChildren().add(label(brief(before), "old-value"));
        }
        if (after != null) {
            line.getChildren().add(label(change.element() || before == null ? "+" : "→", "arrow"));
            line.getChildren().add(label(brief(after), "new-value"));
        }
        return line;
    }

    private static int length(Change change) {
        int values =
                (change.before() == null ? 0 : brief(change.before()).length())
                        + (change.after() == null ? 0 : brief(change.after()).length());
        return change.place().length() + values + 3;
    }

    private static String brief(Value value) {
        return ValueText.brief(value, LONGEST);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mono", style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
