package dev.counterpoint.ui.trace;

import dev.counterpoint.export.Snippet;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.session.ActionInfo;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The state that is looked at as a tree, with what changed since the state before. */
public final class StateView extends StackPane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final StateViewModel model;
    private final Consumer<SourceRange> reveal;
    private final TreeView<ChangeNode> tree = new TreeView<>();
    private final Map<String, Boolean> opened = new HashMap<>();
    private final Hyperlink step = new Hyperlink();
    private final Label plain = new Label();
    private final HBox by;

    /** Shows a view model; actions are shown in the source by what is handed in. */
    public StateView(StateViewModel model, Consumer<SourceRange> reveal) {
        this.model = model;
        this.reveal = reveal;
        getStyleClass().add("state");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        StateView.class.getResource(
                                                "/dev/counterpoint/ui/trace.css"))
                                .toExternalForm());
        setMinSize(0, 0);
        Label after = new Label("after");
        after.setMinWidth(USE_PREF_SIZE);
        by = new HBox(4, after, step);
        by.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(head(), tools(), treeView());
        EmptyState empty =
                new EmptyState(
                        "fth-list",
                        "No state selected",
                        "Select a state in the graph or on the timeline: its variables stand"
                                + " here, with what changed since the state before.",
                        null);
        getChildren().addAll(all, empty);
        all.visibleProperty().bind(model.title().isNotEmpty());
        empty.visibleProperty().bind(model.title().isEmpty());
        model.variables().addListener((o, was, is) -> show(is));
        model.action().addListener((o, was, is) -> describe());
        model.step().addListener((o, was, is) -> describe());
        show(model.variables().get());
        describe();
    }

    private VBox head() {
        Label title = new Label();
        title.setId("state-title");
        title.getStyleClass().add("state-title");
        title.textProperty().bind(model.title());
        title.setMinWidth(USE_PREF_SIZE);
        Label note = new Label();
        note.setMinWidth(0);
        note.getStyleClass().add("quiet");
        note.textProperty().bind(model.note());
        HBox line = new HBox(8, title, note);
        line.setAlignment(Pos.BASELINE_LEFT);
        step.setId("state-step");
        step.getStyleClass().addAll("mono", "step-link");
        step.setOnAction(
                e -> {
                    SourceRange range = model.source();
                    if (range != null) {
                        reveal.accept(range);
                    }
                    step.setVisited(false);
                });
        plain.setWrapText(true);
        plain.setMinHeight(Region.USE_PREF_SIZE);
        plain.getStyleClass().add("quiet");
        VBox head = new VBox(2, line, by, plain, new AliasLine(model));
        head.getStyleClass().add("state-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    private void describe() {
        ActionInfo action = model.action().get();
        boolean led = !model.step().get().isEmpty();
        by.setVisible(led);
        by.setManaged(led);
        step.setText(model.step().get());
        boolean environment = action != null && action.environment();
        step.setGraphic(environment ? Icons.of("fth-zap") : null);
        step.getStyleClass().remove("environment");
        if (environment) {
            step.getStyleClass().add("environment");
        }
        boolean linked = model.source() != null;
        step.setDisable(!linked);
        step.setTooltip(linked ? new Tooltip("Go to the action in the source") : null);
        String words = action == null || action.plain() == null ? "" : action.plain();
        plain.setText(words);
        plain.setVisible(!words.isEmpty());
        plain.setManaged(!words.isEmpty());
    }

    private HBox tools() {
        TextField filter = new TextField();
        filter.setId("state-filter");
        filter.setPromptText("Filter variables");
        filter.setAccessibleText("Filter variables by name");
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        CheckBox changed = new CheckBox("Changed only");
        changed.setId("state-changed-only");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        changed.selectedProperty().bindBidirectional(model.changedOnly());
        Button copy = new Button(null, Icons.of("fth-copy"));
        copy.getStyleClass().addAll("flat", "button-icon", "icon-button");
        copy.setTooltip(new Tooltip("Copy the state as TLA+"));
        copy.setAccessibleText("Copy the state as TLA+");
        copy.setOnAction(e -> model.copyState(Snippet.TLA));
        HBox row = new HBox(8, filter, changed, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("state-tools");
        return row;
    }

    private TreeView<ChangeNode> treeView() {
        tree.setId("state-tree");
        tree.setShowRoot(false);
        tree.setCellFactory(t -> new ChangeCell(model));
        tree.setAccessibleText("Variables of the state");
        tree.setContextMenu(copies());
        tree.setOnKeyPressed(
                e -> {
                    if (COPY.match(e)) {
                        copySelected(Snippet.TLA);
                        e.consume();
                    }
                });
        VBox.setVgrow(tree, Priority.ALWAYS);
        return tree;
    }

    /** The value, the state and what changed, in each form that can be pasted. */
    private ContextMenu copies() {
        ContextMenu menu = new ContextMenu();
        for (Snippet as : Snippet.values()) {
            MenuItem value = new MenuItem("Copy value as " + as.title());
            value.setOnAction(e -> copySelected(as));
            if (as == Snippet.TLA) {
                value.setAccelerator(COPY);
            }
            menu.getItems().add(value);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Snippet as : Snippet.values()) {
            MenuItem state = new MenuItem("Copy state as " + as.title());
            state.setOnAction(e -> model.copyState(as));
            menu.getItems().add(state);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Snippet as : Snippet.values()) {
            MenuItem changes = new MenuItem("Copy changes as " + as.title());
            changes.setOnAction(e -> model.copyChanges(as));
            menu.getItems().add(changes);
        }
        return menu;
    }

    private void copySelected(Snippet as) {
        TreeItem<ChangeNode> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            model.copy(item.getValue(), as);
        }
    }

    private void show(List<ChangeNode> variables) {
        TreeItem<ChangeNode> root = new TreeItem<>();
        root.setExpanded(true);
        variables.forEach(node -> root.getChildren().add(new Item(node, node.name())));
        tree.setRoot(root);
    }

    /** A line whose parts are made when they are first looked at. */
    private final class Item extends TreeItem<ChangeNode> {
        private final String path;
        private boolean made;

        private Item(ChangeNode node, String path) {
            super(node);
            this.path = path;
            boolean changed = node.change() == ChangeNode.Change.INSIDE;
            setExpanded(opened.getOrDefault(key(), changed));
            expandedProperty().addListener((o, was, is) -> opened.put(key(), is));
        }

        private String key() {
            return path + (getValue().isChanged() ? " changed" : "");
        }

        @Override
        public boolean isLeaf() {
            return !getValue().hasParts();
        }

        @Override
        public javafx.collections.ObservableList<TreeItem<ChangeNode>> getChildren() {
            if (!made) {
                made = true;
                List<TreeItem<ChangeNode>> parts =
                        getValue().parts().stream()
                                .filter(p -> !model.changedOnly().get() || p.isChanged())
                                .<TreeItem<ChangeNode>>map(p -> new Item(p, path + "/" + p.name()))
                                .toList();
                super.getChildren().setAll(parts);
            }
            return super.getChildren();
        }
    }
}
