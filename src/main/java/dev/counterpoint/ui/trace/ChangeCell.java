package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the state's tree. Its nodes are made once and told another value as one steps: many
 * new ones for each state would be felt.
 */
final class ChangeCell extends TreeCell<ChangeNode> {
    private static final int LONGEST = 120;
    private static final int SHORTEST = 8;
    private static final double CHARACTER = 7.25;
    private static final double INDENT = 14;
    private static final double AROUND = 56;
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

    private final StateViewModel model;
    private final Part name = new Part("node-name");
    private final List<Part> values = List.of(new Part(""), new Part(""), new Part(""));
    private final Part mark = new Part("remark");
    private final HBox line = new HBox(6);
    private final Tooltip tip = new Tooltip();
    private @Nullable Said said;

    /** What is shown: the same is not shown again. */
    private record Said(
            ChangeNode node,
            int room,
            boolean open,
            boolean compared,
            Optional<Remarks.Remark> remark) {}

    /** A text on the line, or none. */
    private static final class Part extends Label {
        private String style;

        Part(String style) {
            this.style = style;
            getStyleClass().addAll("mono", style);
            say("");
        }

        void say(String text) {
            setText(text);
            setVisible(!text.isEmpty());
            setManaged(!text.isEmpty());
        }

        void say(String text, String as) {
            say(text);
            if (!as.equals(style)) {
                getStyleClass().setAll("label", "mono", as);
                style = as;
            }
        }
    }

    ChangeCell(StateViewModel model) {
        this.model = model;
        // As wide as the tree: a long value is cut with an ellipsis, not scrolled to.
        setPrefWidth(0);
        line.setMinWidth(0);
        name.setMinWidth(USE_PREF_SIZE);
        mark.setMinWidth(USE_PREF_SIZE);
        mark.getStyleClass().setAll("label", "remark");
        line.getChildren().add(name);
        line.getChildren().addAll(values);
        line.getChildren().add(mark);
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
        if (isEmpty || node == null) {
            said = null;
            pseudoClassStateChanged(ASIDE, false);
            setTooltip(null);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean open = getTreeItem() != null && getTreeItem().isExpanded();
        Said now =
                new Said(
                        node,
                        room(node),
                        open,
                        model.hasBefore(),
                        Optional.ofNullable(model.remark(path())));
        if (!now.equals(said)) {
            said = now;
            show(now);
        }
    }

    private void show(Said now) {
        ChangeNode node = now.node();
        name.say(node.name());
        fill(node, now.room(), now.open());
        setGraphic(line);
        setAccessibleText(words(node));
        Value whole = node.after() == null ? node.before() : node.after();
        String text = whole == null ? "" : ValueText.pretty(whole, 80);
        Remarks.Remark remark = now.remark().orElse(null);
        pseudoClassStateChanged(ASIDE, remark != null && remark.aside());
        mark.say(remark == null ? "" : remark.mark());
        if (remark != null) {
            text = text + "\n\n" + remark.words();
            if (!remark.words().isEmpty()) {
                setAccessibleText(getAccessibleText() + ". " + remark.words().replace('\n', ' '));
            }
        }
        tip.setText(text.strip());
        setTooltip(text.isBlank() ? null : tip);
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

    private void fill(ChangeNode node, int room, boolean open) {
        boolean both = node.change() == ChangeNode.Change.OTHER;
        String before = node.before() == null ? "" : brief(node.before(), both ? room / 2 : room);
        String after =
                node.after() == null
                        ? ""
                        : brief(
                                node.after(),
                                both ? Math.max(SHORTEST, room - before.length() - 3) : room);
        values.forEach(part -> part.say(""));
        Part first = values.get(0);
        Part second = values.get(1);
        switch (node.change()) {
            case SAME -> first.say(after, model.hasBefore() ? "same-value" : "plain-value");
            case CAME -> {
                first.say("+", "new-value");
                second.say(after, "new-value");
            }
            case WENT -> {
                first.say("−", "gone-mark");
                second.say(before, "old-value");
            }
            case OTHER -> {
                first.say(before, "old-value");
                second.say("→", "arrow");
                values.get(2).say(after, "new-value");
            }
            case INSIDE -> {
                if (open) {
                    first.say("changed", "changed-mark");
                } else {
                    first.say(after, "new-value");
                }
            }
        }
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
}
