package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.trace.ChangeNode;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two states side by side as a tree: what differs is opened, at any depth. */
final class DiffTable extends TreeTableView<ChangeNode> {
    private static final double ROW = 26;
    private static final double CHARACTER = 7.25;
    private static final int LONGEST = 160;

    private final TreeTableColumn<ChangeNode, ChangeNode> name = new TreeTableColumn<>("Variable");
    private final TreeTableColumn<ChangeNode, ChangeNode> left = new TreeTableColumn<>();
    private final TreeTableColumn<ChangeNode, ChangeNode> right = new TreeTableColumn<>();
    private final BooleanProperty differing = new SimpleBooleanProperty();
    private final Map<String, Boolean> opened = new HashMap<>();
    private List<ChangeNode> nodes = List.of();

    DiffTable() {
        getStyleClass().add("diff-table");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        name.setCellFactory(c -> new NameCell());
        left.setCellFactory(c -> new ValueCell(true));
        right.setCellFactory(c -> new ValueCell(false));
        name.setPrefWidth(170);
        name.setMinWidth(100);
        for (TreeTableColumn<ChangeNode, ChangeNode> column : List.of(name, left, right)) {
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().getValue()));
            getColumns().add(column);
        }
        differing.addListener(o -> build());
    }

    /** Whether only what differs is shown. */
    BooleanProperty differing() {
        return differing;
    }

    void show(State before, String beforeTitle, State after, String afterTitle) {
        left.setText(beforeTitle);
        right.setText(afterTitle);
        nodes = ChangeNode.between(before, after);
        build();
    }

    void clear() {
        nodes = List.of();
        left.setText("");
        right.setText("");
        build();
    }

    private void build() {
        TreeItem<ChangeNode> root = new TreeItem<>();
        root.setExpanded(true);
        nodes.stream()
                .filter(n -> !differing.get() || n.isChanged())
                .forEach(n -> root.getChildren().add(new Item(n, n.name())));
        setRoot(root);
    }

    /** A line whose parts are made when they are first looked at. */
    private final class Item extends TreeItem<ChangeNode> {
        private final String path;
        private boolean made;

        private Item(ChangeNode node, String path) {
            super(node);
            this.path = path;
            boolean changed = node.change() == ChangeNode.Change.INSIDE;
            setExpanded(opened.getOrDefault(path, changed));
            expandedProperty().addListener((o, was, is) -> opened.put(path, is));
        }

        @Override
        public boolean isLeaf() {
            return !getValue().hasParts();
        }

        @Override
        public ObservableList<TreeItem<ChangeNode>> getChildren() {
            if (!made) {
                made = true;
                super.getChildren()
                        .setAll(
                                getValue().parts().stream()
                                        .filter(p -> !differing.get() || p.isChanged())
                                        .<TreeItem<ChangeNode>>map(
                                                p -> new Item(p, path + "/" + p.name()))
                                        .toList());
            }
            return super.getChildren();
        }
    }

    private static final class NameCell extends TreeTableCell<ChangeNode, ChangeNode> {
        @Override
        protected void updateItem(@Nullable ChangeNode node, boolean empty) {
            super.updateItem(node, empty);
            getStyleClass().setAll("cell", "tree-table-cell", "mono", "node-name");
            setText(empty || node == null ? null : node.name().isEmpty() ? "·" : node.name());
        }
    }

    private static final class ValueCell extends TreeTableCell<ChangeNode, ChangeNode> {
        private final boolean before;

        private ValueCell(boolean before) {
            this.before = before;
            widthProperty().addListener(o -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable ChangeNode node, boolean empty) {
            super.updateItem(node, empty);
            getStyleClass().setAll("cell", "tree-table-cell", "mono");
            setText(null);
            setTooltip(null);
            if (empty || node == null) {
                return;
            }
            Value value = before ? node.before() : node.after();
            getStyleClass().add(style(node));
            if (value == null) {
                setText("–");
                return;
            }
            int room = (int) ((getWidth() - 16) / CHARACTER);
            setText(ValueText.brief(value, Math.clamp(room, 8, LONGEST)));
            setTooltip(new Tooltip(ValueText.pretty(value, 80)));
        }

        private String style(ChangeNode node) {
            return switch (node.change()) {
                case SAME -> "same-value";
                case INSIDE -> "inside-value";
                case OTHER, CAME, WENT -> before ? "left-value" : "right-value";
            };
        }
    }
}
