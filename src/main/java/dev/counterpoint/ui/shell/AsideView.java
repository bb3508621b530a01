package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.Objects;

/** Under the state: the steps that can be taken, or what trimming has made of the trace. */
final class AsideView extends BorderPane {
    private final ToggleButton actions = tab("aside-actions", "Actions", "fth-git-branch");
    private final ToggleButton trim = tab("aside-trim", "Trim", "fth-scissors");

    /**
     * Shows one of two.
     *
     * @param shown whether anyone looks; what nobody sees asks nothing of the engine
     */
    AsideView(Node walk, Node trimmed, ObservableBooleanValue shown) {
        getStyleClass().add("aside");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        AsideView.class.getResource(
                                                "/dev/counterpoint/ui/trim.css"))
                                .toExternalForm());
        ToggleGroup group = new ToggleGroup();
        actions.setToggleGroup(group);
        trim.setToggleGroup(group);
        actions.setTooltip(new Tooltip("The steps that can be taken from here"));
        trim.setTooltip(new Tooltip("What trimming has made of the trace"));
        actions.setSelected(true);
        HBox tabs = new HBox(4, actions, trim);
        tabs.getStyleClass().add("aside-tabs");
        setTop(tabs);
        setCenter(new StackPane(walk, trimmed));
        setMinSize(0, 0);
        walk.visibleProperty().bind(Bindings.and(shown, actions.selectedProperty()));
        trimmed.visibleProperty().bind(trim.selectedProperty());
    }

    private static ToggleButton tab(String id, String words, String icon) {
        ToggleButton tab = new ToggleButton(words, Icons.of(icon, 14));
        tab.setId(id);
        tab.setFocusTraversable(false);
        tab.getStyleClass().add("flat");
        // One of them is always chosen.
        tab.setOnAction(e -> tab.setSelected(true));
        return tab;
    }

    /** Shows what trimming has made of the trace. */
    void showTrim() {
        trim.setSelected(true);
    }
}
