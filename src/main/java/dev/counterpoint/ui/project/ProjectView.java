package dev.counterpoint.ui.project;

import dev.counterpoint.lang.ProjectTree;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The tree of the open folder. */
public final class ProjectView extends BorderPane {
    private final ProjectViewModel model;
    private final Consumer<Path> open;
    private final TreeView<Entry> tree = new TreeView<>();
    private final Label title = new Label();

    /** What a row stands for. */
    record Entry(Path path, String text, Sort sort) {}

    /** What sort of row. */
    enum Sort {
        FOLDER("fth-folder"),
        ROOT("fth-book-open"),
        MODULE("fth-file-text"),
        MODEL("fth-sliders");

        private final String icon;

        Sort(String icon) {
            this.icon = icon;
        }
    }

    /** With what opens a file, and the commands of its head. */
    public ProjectView(ProjectViewModel model, Consumer<Path> open, List<Command> head) {
        this.model = model;
        this.open = open;
        getStyleClass().add("project");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(title, space);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("panel-head");
        head.forEach(c -> top.getChildren().add(Buttons.icon(c)));
        setTop(top);
        tree.setId("project-tree");
        tree.setAccessibleText("Project");
        tree.setShowRoot(false);
        tree.setFixedCellSize(26);
        tree.setCellFactory(v -> new EntryCell());
        tree.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        openSelected();
                    }
                });
        tree.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        openSelected();
                    }
                });
        setCenter(tree);
        setMinSize(0, 0);
        model.tree()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                fill(is);
                            }
                        });
    }

    private void openSelected() {
        TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue().sort() != Sort.FOLDER) {
            open.accept(item.getValue().path());
        }
    }

    private void fill(ProjectTree project) {
        title.setText(name(project.folder()));
        title.setTooltip(new Tooltip(project.folder().toString()));
        TreeItem<Entry> root = folder(project);
        tree.setRoot(root);
    }

    /** Selects the row of a file. */
    public void select(Path file) {
        TreeItem<Entry> root = tree.getRoot();
        TreeItem<Entry> found = root == null ? null : find(root, file);
        if (found != null) {
            tree.getSelectionModel().select(found);
        }
    }

    private static @Nullable TreeItem<Entry> find(TreeItem<Entry> item, Path file) {
        if (item.getValue().path().equals(file)) {
            return item;
        }
        for (TreeItem<Entry> child : item.getChildren()) {
            TreeItem<Entry> found = find(child, file);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private TreeItem<Entry> folder(ProjectTree project) {
        TreeItem<Entry> item = item(project.folder(), Sort.FOLDER);
        for (SpecFiles spec : project.specs()) {
            TreeItem<Entry> root = item(spec.root(), Sort.ROOT);
            spec.models().forEach(m -> root.getChildren().add(item(m, Sort.MODEL)));
            spec.modules().forEach(m -> root.getChildren().add(item(m, Sort.MODULE)));
            item.getChildren().add(root);
        }
        project.looseModels().forEach(m -> item.getChildren().add(item(m, Sort.MODEL)));
        project.folders().forEach(f -> item.getChildren().add(folder(f)));
        return item;
    }

    private static TreeItem<Entry> item(Path path, Sort sort) {
        TreeItem<Entry> item = new TreeItem<>(new Entry(path, name(path), sort));
        item.setExpanded(true);
        return item;
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private final class EntryCell extends TreeCell<Entry> {
        EntryCell() {
            // A long name is cut and told in full by the tooltip: no horizontal scroll bar.
            setPrefWidth(0);
            // Two clicks on a spec open it; they do not fold what belongs to it away as well.
            addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    e -> {
                        Entry entry = getItem();
                        if (e.getClickCount() == 2
                                && entry != null
                                && entry.sort() != Sort.FOLDER) {
                            e.consume();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                setContextMenu(null);
                return;
            }
            boolean said = model.isSaidRoot(entry.path());
            setText(said ? entry.text() + "  (root)" : entry.text());
            setGraphic(Icons.of(entry.sort().icon, 14));
            setTooltip(new Tooltip(entry.path().toString()));
            setContextMenu(menu(entry, said));
        }

        private @Nullable ContextMenu menu(Entry entry, boolean said) {
            if (entry.sort() == Sort.FOLDER) {
                return null;
            }
            MenuItem opens = new MenuItem("Open");
            opens.setOnAction(e -> open.accept(entry.path()));
            ContextMenu menu = new ContextMenu(opens);
            if (entry.sort() != Sort.MODEL) {
                MenuItem root = new MenuItem(said ? "No Longer Set as Root" : "Set as Root");
                root.setOnAction(
                        e -> {
                            if (said) {
                                model.forgetRoot(entry.path());
                            } else {
                                model.setRoot(entry.path());
                            }
                        });
                menu.getItems().add(root);
            }
            return menu;
        }
    }
}
