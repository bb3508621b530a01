package dev.counterpoint.ui.model;

import dev.counterpoint.ui.fx.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One constant: its name, its value, what sort of value that is, and what is wrong with it. */
final class ConstantView extends VBox {
    private static final int MEMBERS = 3;

    private final ModelViewModel model;
    private final TextField field = new TextField();
    private final Label sort = Parts.quiet("");
    private final CheckBox symmetric = new CheckBox("interchangeable");
    private final Label problem = Parts.problem();
    private final Hyperlink module = new Hyperlink("Say it in a module…");
    private final HBox below;
    private ConstantRow row;
    private boolean showing;

    ConstantView(ModelViewModel model, ConstantRow first, List<String> definitions, double width) {
        super(4);
        this.model = model;
        row = first;
        Label name = Parts.mono(first.name());
        name.setPrefWidth(width);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(first.name()));
        name.setLabelFor(field);
        field.setId("constant-" + first.name());
        field.getStyleClass().add("mono");
        field.setPromptText(first.arity() == 0 ? "value" : "<- Definition");
        field.setAccessibleText("Value of " + first.name());
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((o, was, is) -> typed(is));
        HBox line = new HBox(8, name, field, sorts(definitions));
        line.setAlignment(Pos.CENTER_LEFT);
        symmetric.setId("symmetric-" + first.name());
        symmetric.setTooltip(
                new Tooltip(
                        "States that differ only by which element is which are taken for one, so"
                                + " there are fewer."));
        symmetric.setOnAction(
                e -> {
                    if (!showing) {
                        model.symmetric(row, symmetric.isSelected());
                        symmetric.setSelected(row.symmetric());
                    }
                });
        sort.getStyleClass().add("caption");
        sort.setMinWidth(Region.USE_PREF_SIZE);
        below = new HBox(12, sort, symmetric);
        below.setAlignment(Pos.CENTER_LEFT);
        below.managedProperty().bind(below.visibleProperty());
        module.setId("module-" + first.name());
        module.getStyleClass().add("file-link");
        module.managedProperty().bind(module.visibleProperty());
        module.setOnAction(e -> model.proposeModule(row));
        getChildren().addAll(line, below, problem, module);
        show(first);
    }

    private void typed(String text) {
        if (!showing) {
            model.write(row, text);
        }
    }

    void show(ConstantRow fresh) {
        row = fresh;
        showing = true;
        if (!isSame(fresh.written(), field.getText())) {
            field.setText(fresh.written());
        }
        sort.setText(fresh.sort());
        symmetric.setVisible(fresh.isSet());
        symmetric.setManaged(fresh.isSet());
        symmetric.setSelected(fresh.symmetric());
        boolean plain = fresh.problem().isEmpty();
        below.setVisible(plain && (fresh.isSet() || !fresh.declared()));
        if (!fresh.declared()) {
            sort.setText("in place of the spec's own definition");
        }
        Parts.say(problem, fresh.problem());
        module.setVisible(fresh.needsModule());
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), !plain);
        showing = false;
    }

    /** White space is the user's: a value is not rewritten under the caret for it. */
    private static boolean isSame(String a, String b) {
        return a.replaceAll("\\s+", "").equals(b.replaceAll("\\s+", ""));
    }

    private MenuButton sorts(List<String> definitions) {
        MenuButton button = new MenuButton("", Icons.of("fth-more-horizontal", 14));
        button.setId("sorts-" + row.name());
        button.getStyleClass().addAll("flat", "button-icon", "small-icon", "no-arrow");
        button.setTooltip(new Tooltip("Other sorts of value for " + row.name()));
        button.setAccessibleText("Other sorts of value for " + row.name());
        button.setMinSize(24, 24);
        button.setPrefSize(28, 26);
        button.setMaxSize(28, 26);
        if (row.arity() == 0 && row.declared()) {
            button.getItems().add(item("A model value, equal to itself only", row.name()));
            button.getItems().add(item("A set of model values", members(row.name())));
            button.getItems().add(item("Yes", "TRUE"));
            button.getItems().add(item("No", "FALSE"));
        }
        if (!definitions.isEmpty()) {
            Menu menu = new Menu("A definition of the spec");
            definitions.forEach(d -> menu.getItems().add(item(d, "<- " + d)));
            button.getItems().add(menu);
        }
        MenuItem gone = new MenuItem("Take it out of the model");
        gone.setOnAction(e -> model.forget(row));
        button.getItems().add(gone);
        return button;
    }

    private MenuItem item(String title, String value) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> field.setText(value));
        return item;
    }

    private static String members(String name) {
        String letter = name.substring(0, 1).toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(i -> letter + i)
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
