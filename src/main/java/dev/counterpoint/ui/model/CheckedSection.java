package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ModelChoices;
import dev.counterpoint.lang.ModelChoices.Property;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model.Entry;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is checked: the spec's own properties with their plain sentences, and deadlock. */
final class CheckedSection extends VBox {
    private final ModelViewModel model;
    private final VBox rows = new VBox(8);
    private final CheckBox deadlock = new CheckBox("No deadlock");
    private final MenuButton more = new MenuButton("Check another definition");
    private List<Property> shown = List.of();
    private boolean showing;

    CheckedSection(ModelViewModel model) {
        super(8);
        this.model = model;
        Label heading = new Label("What is checked");
        heading.getStyleClass().add("section-title");
        deadlock.setId("check-deadlock");
        deadlock.setTooltip(new Tooltip("Every state that can be reached has a next one."));
        deadlock.setOnAction(
                e -> {
                    if (!showing) {
                        model.deadlock(deadlock.isSelected());
                    }
                });
        more.setId("check-more");
        more.getStyleClass().addAll("flat", "quiet-menu");
        getChildren().addAll(heading, rows, deadlock, more);
    }

    void show(FormState state) {
        showing = true;
        List<Property> all = candidates(state);
        if (!all.equals(shown)) {
            shown = all;
            rows.getChildren().clear();
            all.forEach(p -> rows.getChildren().add(new Row(p)));
            fill(state.choices(), all);
        }
        for (int i = 0; i < all.size(); i++) {
            ((Row) rows.getChildren().get(i)).show(state);
        }
        deadlock.setSelected(!Boolean.FALSE.equals(state.model().deadlock()));
        showing = false;
    }

    /** The spec's properties, and whatever else the model names, in the model's order. */
    private static List<Property> candidates(FormState state) {
        List<Property> all = new ArrayList<>(state.choices().properties());
        named(state.model().invariants(), CfgSection.INVARIANTS, CardKind.INVARIANT, all);
        named(state.model().properties(), CfgSection.PROPERTIES, CardKind.TEMPORAL_PROPERTY, all);
        return all;
    }

    private static void named(
            List<Entry> entries, CfgSection section, CardKind kind, List<Property> all) {
        for (Entry entry : entries) {
            boolean there =
                    all.stream()
                            .anyMatch(p -> p.name().equals(entry.name()) && p.section() == section);
            if (!there) {
                all.add(new Property(entry.name(), section, kind, ""));
            }
        }
    }

    private void fill(ModelChoices choices, List<Property> all) {
        Set<String> there = all.stream().map(Property::name).collect(Collectors.toSet());
        more.getItems()
                .setAll(
                        menu(
                                "In every state",
                                CfgSection.INVARIANTS,
                                choices.of(Level.STATE),
                                there),
                        menu(
                                "Of every step or behavior",
                                CfgSection.PROPERTIES,
                                choices.of(Level.TEMPORAL),
                                there));
        more.getItems().removeIf(i -> i instanceof Menu m && m.getItems().isEmpty());
        more.setVisible(!more.getItems().isEmpty());
        more.setManaged(more.isVisible());
    }

    private Menu menu(String title, CfgSection section, List<String> names, Set<String> there) {
        Menu menu = new Menu(title);
        for (String name : names) {
            if (!there.contains(name)) {
                MenuItem item = new MenuItem(name);
                item.setMnemonicParsing(false);
                item.setOnAction(e -> model.say(section, name, true));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private final class Row extends VBox {
        private final Property property;
        private final CheckBox box;
        private final Label problem = Parts.problem();

        Row(Property property) {
            super(2);
            this.property = property;
            box = new CheckBox(property.name());
            box.setId("check-" + property.name());
            box.setMnemonicParsing(false);
            box.getStyleClass().add("mono");
            box.setOnAction(
                    e -> {
                        if (!showing) {
                            model.say(property.section(), property.name(), box.isSelected());
                        }
                    });
            getChildren().add(box);
            if (!property.sentence().isEmpty()) {
                Label words = Parts.quiet(property.sentence());
                words.getStyleClass().add("under-box");
                getChildren().add(words);
            }
            getChildren().add(problem);
        }

        void show(FormState state) {
            List<Entry> said =
                    property.section() == CfgSection.INVARIANTS
                            ? state.model().invariants()
                            : state.model().properties();
            box.setSelected(said.stream().anyMatch(e -> e.name().equals(property.name())));
            Parts.say(problem, state.about(property.section(), property.name()));
        }
    }
}
