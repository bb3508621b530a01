package dev.counterpoint.ui.graph.group;

import dev.counterpoint.graph.projection.GroupContents;
import dev.counterpoint.state.ValueText;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is in the group that is looked at: how often each variable has which value. */
final class GroupContentsView extends VBox {
    private static final int MOST = 4;
    private static final int CHARACTERS = 26;

    private final GroupViewModel model;

    GroupContentsView(GroupViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("group-contents");
        model.looked().addListener((o, was, is) -> show(is));
        model.grouped().addListener((o, was, is) -> show(model.looked().get()));
        show(model.looked().get());
    }

    private void show(GroupViewModel.@Nullable Looked looked) {
        getChildren().clear();
        boolean seen = model.grouped().get();
        setVisible(seen);
        setManaged(seen);
        if (looked == null) {
            getChildren().add(quiet("Click a group to see what is in it, twice to open it."));
            return;
        }
        Label title = new Label("Group of " + looked.title());
        title.getStyleClass().add("drawer-title");
        getChildren().add(title);
        if (!looked.values().isEmpty()) {
            Label values = new Label(looked.values());
            values.getStyleClass().add("mono");
            values.setWrapText(true);
            getChildren().add(values);
        }
        for (GroupContents contents : looked.contents()) {
            if (!isShared(contents, looked)) {
                add(contents);
            }
        }
        Button open = new Button(looked.open() ? "Close this group" : "Open this group");
        open.setId("group-open");
        open.getStyleClass().add("quiet-button");
        open.setOnAction(e -> model.toggleGroup(looked.group()));
        getChildren().add(open);
    }

    /** What all states of the group share is said above. */
    private static boolean isShared(GroupContents contents, GroupViewModel.Looked looked) {
        return contents.values().size() == 1
                && looked.values().contains(contents.variable() + " = ");
    }

    private void add(GroupContents contents) {
        Label name = new Label(contents.variable());
        name.getStyleClass().addAll("mono", "contents-variable");
        getChildren().add(name);
        if (contents.tooMany()) {
            getChildren().add(quiet("over 200 values"));
            return;
        }
        List<String> lines = new ArrayList<>();
        int all = contents.values().size();
        int shown = all <= MOST + 1 ? all : MOST;
        for (GroupContents.Count count : contents.values().subList(0, shown)) {
            String value = ValueText.shorten(count.value(), CHARACTERS);
            lines.add(
                    all == 1
                            ? value
                            : String.format(Locale.ROOT, "%s  in %,d", value, count.states()));
        }
        Label values = new Label(String.join("\n", lines));
        values.getStyleClass().addAll("mono", "contents-values");
        getChildren().add(values);
        if (all > shown) {
            getChildren()
                    .add(quiet(String.format(Locale.ROOT, "and %,d more values", all - shown)));
        }
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
