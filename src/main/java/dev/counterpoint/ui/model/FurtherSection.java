package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ModelChoices;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What else a model can say: constraints, symmetry, view, alias, definitions replaced. */
final class FurtherSection extends VBox {
    private final ModelViewModel model;
    private final VBox rows = new VBox(4);
    private final MenuButton more =
            new MenuButton("Constraint, view and more", Icons.of("fth-plus", 14));
    private @Nullable ModelChoices offered;

    /** What is named in a part. */
    private record Said(CfgSection section, String title, String name) {}

    FurtherSection(ModelViewModel model) {
        super(8);
        this.model = model;
        more.setId("model-more");
        more.getStyleClass().addAll("flat", "quiet-menu");
        getChildren().addAll(rows, more);
    }

    void show(FormState state) {
        rows.getChildren().clear();
        List<Said> all = said(state.model());
        if (!all.isEmpty()) {
            Label heading = new Label("Bounds and views");
            heading.getStyleClass().add("section-title");
            rows.getChildren().add(heading);
        }
        for (Said one : all) {
            rows.getChildren().add(row(one));
            Label problem = Parts.problem();
            Parts.say(problem, state.about(one.section(), one.name()));
            rows.getChildren().add(problem);
        }
        Label bounded = Parts.problem();
        Parts.say(bounded, state.about(CfgSection.CONSTRAINTS, null));
        rows.getChildren().add(bounded);
        if (!state.choices().equals(offered)) {
            offered = state.choices();
            fill(state.choices());
        }
    }

    private HBox row(Said said) {
        Label title = new Label(said.title());
        title.getStyleClass().add("quiet");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Parts.mono(said.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row =
                new HBox(
                        12,
                        title,
                        name,
                        Parts.icon(
                                "fth-x",
                                "Take " + said.name() + " out of the model",
                                () -> model.say(said.section(), said.name(), false)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static List<Said> said(Model model) {
        List<Said> said = new ArrayList<>();
        add(said, CfgSection.CONSTRAINTS, "Only states within", model.constraints());
        add(said, CfgSection.ACTION_CONSTRAINTS, "Only steps within", model.actionConstraints());
        add(said, CfgSection.SYMMETRY, "Symmetry", model.symmetry());
        add(said, CfgSection.VIEW, "States told apart by", one(model.view()));
        add(said, CfgSection.ALIAS, "Traces shown through", one(model.alias()));
        add(said, CfgSection.POSTCONDITION, "At the end", one(model.postcondition()));
        return said;
    }

    private static List<Entry> one(@Nullable Entry entry) {
        return entry == null ? List.of() : List.of(entry);
    }

    private static void add(
            List<Said> said, CfgSection section, String title, List<Entry> entries) {
        entries.forEach(e -> said.add(new Said(section, title, e.name())));
    }

    private void fill(ModelChoices choices) {
        List<String> states = choices.of(Level.STATE);
        more.getItems()
                .setAll(
                        menu("Explore only states within", CfgSection.CONSTRAINTS, states),
                        menu(
                                "Explore only steps within",
                                CfgSection.ACTION_CONSTRAINTS,
                                choices.of(Level.ACTION)),
                        menu("Tell states apart by", CfgSection.VIEW, states),
                        menu("Show traces through", CfgSection.ALIAS, states),
                        menu("Symmetry", CfgSection.SYMMETRY, choices.of(Level.CONSTANT)),
                        overrides(choices));
        more.getItems().removeIf(i -> i instanceof Menu m && m.getItems().isEmpty());
        more.setVisible(!more.getItems().isEmpty());
        more.setManaged(more.isVisible());
    }

    private Menu menu(String title, CfgSection section, List<String> names) {
        Menu menu = new Menu(title);
        names.forEach(n -> menu.getItems().add(item(n, () -> model.say(section, n, true))));
        return menu;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Menu overrides(ModelChoices choices) {
        Menu menu = new Menu("Replace a definition");
        for (String replaced : choices.of(Level.CONSTANT)) {
            Menu by = new Menu(replaced + " by");
            by.setMnemonicParsing(false);
            for (String other : choices.of(Level.CONSTANT)) {
                if (!other.equals(replaced)) {
                    by.getItems().add(item(other, () -> model.override(replaced, other)));
                }
            }
            if (!by.getItems().isEmpty()) {
                menu.getItems().add(by);
            }
        }
        return menu;
    }
}
