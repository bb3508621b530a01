package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ModelAdvice;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How the system behaves: one formula, or an initial predicate and a next-state relation. */
final class BehaviorSection extends VBox {
    private static final String BOTH = "an initial state and steps";

    private final ModelViewModel model;
    private final ComboBox<String> whole = box("behavior", "Behavior");
    private final ComboBox<String> init = box("behavior-init", "Initial predicate");
    private final ComboBox<String> next = box("behavior-next", "Next-state relation");
    private final Label initCaption = caption("Begins with", init);
    private final Label nextCaption = caption("Goes on by", next);
    private final Label problem = Parts.problem();
    private boolean showing;

    BehaviorSection(ModelViewModel model) {
        super(8);
        this.model = model;
        Label heading = new Label("Behavior");
        heading.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        grid.addRow(0, caption("Said by", whole), whole);
        grid.addRow(1, initCaption, init);
        grid.addRow(2, nextCaption, next);
        getChildren().addAll(heading, grid, problem);
        whole.valueProperty().addListener((o, was, is) -> choose(is));
        init.valueProperty().addListener((o, was, is) -> both());
        next.valueProperty().addListener((o, was, is) -> both());
    }

    private static ComboBox<String> box(String id, String name) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        return box;
    }

    private static Label caption(String text, ComboBox<String> of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void choose(@Nullable String chosen) {
        if (showing || chosen == null) {
            return;
        }
        if (!chosen.equals(BOTH)) {
            model.specification(chosen);
            return;
        }
        FormState state = model.state().get();
        if (state != null) {
            model.initAndNext(
                    usual("Init", state.choices().of(Level.STATE)),
                    usual("Next", state.choices().of(Level.ACTION)));
        }
    }

    private static String usual(String name, List<String> names) {
        return names.contains(name) || names.isEmpty() ? name : names.getFirst();
    }

    private void both() {
        String begins = init.getValue();
        String goesOn = next.getValue();
        if (!showing && begins != null && goesOn != null) {
            model.initAndNext(begins, goesOn);
        }
    }

    void show(FormState state) {
        showing = true;
        Model said = state.model();
        String spec = said.specification() == null ? null : said.specification().name();
        boolean parts = said.init() != null || said.next() != null;
        List<String> all = with(state.choices().specifications(), spec);
        all.add(BOTH);
        fill(whole, all, spec != null ? spec : parts ? BOTH : null);
        String begins = said.init() == null ? null : said.init().name();
        String goesOn = said.next() == null ? null : said.next().name();
        fill(init, with(state.choices().of(Level.STATE), begins), begins);
        fill(next, with(state.choices().of(Level.ACTION), goesOn), goesOn);
        for (Label label : List.of(initCaption, nextCaption)) {
            label.setVisible(parts);
            label.setManaged(parts);
        }
        for (ComboBox<String> box : List.of(init, next)) {
            box.setVisible(parts);
            box.setManaged(parts);
        }
        Parts.say(problem, advice(state));
        showing = false;
    }

    private static @Nullable ModelAdvice advice(FormState state) {
        return state.advice().stream()
                .filter(
                        a ->
                                a.section() == CfgSection.SPECIFICATION
                                        || a.section() == CfgSection.INIT
                                        || a.section() == CfgSection.NEXT)
                .findFirst()
                .orElse(null);
    }

    private static List<String> with(List<String> names, @Nullable String name) {
        List<String> all = new ArrayList<>(names);
        if (name != null && !all.contains(name)) {
            all.addFirst(name);
        }
        return all;
    }

    private static void fill(ComboBox<String> box, List<String> items, @Nullable String value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }
}
