package dev.counterpoint.ui.graph;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.ValueText;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** What a state is, beside the pointer: what changed in it, or its values. */
final class HoverCard extends VBox {
    private static final int MOST = 9;
    private static final int CHARACTERS = 48;

    HoverCard() {
        super(2);
        getStyleClass().add("hover-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(StateGraphViewModel.Hover hover) {
        getChildren().clear();
        setVisible(!hover.title().isEmpty());
        if (!isVisible()) {
            return;
        }
        Label title = new Label(hover.title());
        title.getStyleClass().add("hover-title");
        Label detail = new Label(hover.detail());
        detail.getStyleClass().add("quiet");
        getChildren().addAll(title, detail);
        State state = hover.state();
        if (state != null) {
            State before = hover.before();
            if (before == null) {
                values(state);
            } else {
                changes(StateDiff.between(before, state).changes());
            }
        }
    }

    private void values(State state) {
        for (int i = 0; i < Math.min(MOST, state.variables().size()); i++) {
            add(
                    state.variables().get(i) + " = ",
                    "",
                    text(ValueText.shorten(state.values().get(i), CHARACTERS), ""));
        }
        more(state.variables().size());
    }

    private void changes(List<Change> changes) {
        if (changes.isEmpty()) {
            getChildren().add(text("nothing changed", "quiet"));
        }
        for (Change change : changes.subList(0, Math.min(MOST, changes.size()))) {
            String before =
                    change.before() == null ? "" : ValueText.shorten(change.before(), CHARACTERS);
            String after =
                    change.after() == null ? "" : ValueText.shorten(change.after(), CHARACTERS);
            String mark = change.element() ? (after.isEmpty() ? " loses " : " gains ") : "  ";
            add(change.place() + mark, before, text(after, "new-value"));
        }
        more(changes.size());
    }

    private void add(String place, String before, Node after) {
        HBox line = new HBox(4, text(place, ""));
        if (!before.isEmpty()) {
            line.getChildren().add(text(before, "old-value"));
        }
        line.getChildren().add(after);
        getChildren().add(line);
    }

    private void more(int all) {
        if (all > MOST) {
            getChildren().add(text("and " + (all - MOST) + " more", "quiet"));
        }
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
