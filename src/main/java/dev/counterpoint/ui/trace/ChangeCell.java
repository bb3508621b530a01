package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** One line of the state's tree. */
final class ChangeCell extends TreeCell<ChangeNode> {
    private static final int LONGEST = 120;
    private static final int SHORTEST = 8;
    private static final double CHARACTER = 7.25;
    private static final double INDENT = 14;
    private static final double AROUND = 56;
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

    private final StateViewModel model;

    ChangeCell(StateViewModel model) {
        this.model = model;
        // As wide as the tree: a long value is cut with an ellipsis, not scrolled to.
        setPrefWidth(0);
        widthProperty()
                .addListener(
                        (o, was, is) -> {
                            if (Math.abs(was.doubleValue() - is.doubleValue()) >= 1) {
                                updateItem(getItem(), isEmpty());
                            }
                        });
    }

    @Override
    protected void updateItem(@Nullable ChangeNode node, boolean isEmpty) {
        super.updateItem(node, isEmpty);
        setText(null);
        setTooltip(null);
        pseudoClassStateChanged(ASIDE, false);
        if (isEmpty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HBox line = new HBox(6);
        line.setMinWidth(0);
        if (!node.name().isEmpty()) {
            Label name = label(node.name(), "node-name");
            name.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(name);
        }
        fill(line, node);
        setGraphic(line);
        setAccessibleText(words(node));
        Value whole = node.after() == null ? node.before() : node.after();
        String text = whole == null ? "" : ValueText.pretty(whole, 80);
        Remarks.Remark remark = model.remark(path());
        if (remark != null) {
            text = text + "\n\n" + remark.words();
            mark(line, remark);
        }
        if (!text.isBlank()) {
            setTooltip(new Tooltip(text.strip()));
        }
    }

    private void mark(HBox line, Remarks.Remark remark) {
        pseudoClassStateChanged(ASIDE, remark.aside());
        if (!remark.mark().isEmpty()) {
            Label mark = new Label(remark.mark());
            mark.getStyleClass().add("remark");
            mark.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(mark);
        }
        if (!remark.words().isEmpty()) {
            setAccessibleText(getAccessibleText() + ". " + remark.words().replace('\n', ' '));
        }
    }

    /** The names of what the line is in, the variable first. */
    private List<String> path() {
        List<String> path = new ArrayList<>();
        TreeItem<ChangeNode> at = getTreeItem();
        while (at != null && at.getValue() != null) {
            path.addFirst(at.getValue().name());
            at = at.getParent();
        }
        return path;
    }

    private void fill(HBox line, ChangeNode node) {
        int room = room(node);
        boolean both = node.change() == ChangeNode.Change.OTHER;
        String before = node.before() == null ? "" : brief(node.before(), both ? room / 2 : room);
        String after =
                node.after() == null
                        ? ""
                        : brief(
                                node.after(),
                                both ? Math.max(SHORTEST, room - before.length() - 3) : room);
        boolean open = getTreeItem() != null && getTreeItem().isExpanded();
        Node[] nodes =
                switch (node.change()) {
                    case SAME ->
                            new Node[] {
                                label(after, model.hasBefore() ? "same-value" : "plain-value")
                            };
                    case CAME -> new Node[] {label("+", "new-value"), label(after, "new-value")};
                    case WENT -> new Node[] {label("−", "gone-mark"), label(before, "old-value")};
                    case OTHER ->
                            new Node[] {
                                label(before, "old-value"),
                                label("→", "arrow"),
                                label(after, "new-value")
                            };
                    case INSIDE ->
                            open
                                    ? new Node[] {label("changed", "changed-mark")}
                                    : new Node[] {label(after, "new-value")};
                };
        line.getChildren().addAll(nodes);
    }

    private static String words(ChangeNode node) {
        String name = node.name().isEmpty() ? "element" : node.name();
        return switch (node.change()) {
            case SAME -> name + " is " + node.after() + ", unchanged";
            case CAME -> name + " came: " + node.after();
            case WENT -> name + " went: " + node.before();
            case OTHER -> name + " was " + node.before() + ", is " + node.after();
            case INSIDE -> name + " changed inside, is " + node.after();
        };
    }

    /** How many characters a value has, so that it is cut where a part of it ends. */
    private int room(ChangeNode node) {
        if (getWidth() <= 0) {
            return LONGEST;
        }
        int level = getTreeView() == null ? 0 : getTreeView().getTreeItemLevel(getTreeItem());
        double pixels = getWidth() - AROUND - level * INDENT;
        int characters = (int) (pixels / CHARACTER) - node.name().length();
        return Math.clamp(characters, SHORTEST, LONGEST);
    }

    private static String brief(Value value, int characters) {
        return ValueText.brief(value, characters);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mono", style);
        return label;
    }
}
