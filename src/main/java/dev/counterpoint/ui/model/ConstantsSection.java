package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ModelAdvice;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The constants and their values. */
final class ConstantsSection extends VBox {
    private static final double CHARACTER = 7.9;
    private static final double WIDEST = 136;

    private final ModelViewModel model;
    private final VBox rows = new VBox(8);
    private final Label symmetry = Parts.problem();
    private List<String> shown = List.of();

    ConstantsSection(ModelViewModel model) {
        super(8);
        this.model = model;
        Label heading = new Label("Constants");
        heading.getStyleClass().add("section-title");
        getChildren().addAll(heading, rows, symmetry);
        managedProperty().bind(visibleProperty());
    }

    void show(FormState state) {
        setVisible(!state.constants().isEmpty());
        List<String> names = new ArrayList<>();
        state.constants().forEach(c -> names.add(c.name() + c.declared() + c.inModule()));
        if (!names.equals(shown)) {
            shown = names;
            rows.getChildren().clear();
            int longest = 4;
            for (ConstantRow row : state.constants()) {
                longest = Math.max(longest, row.name().length());
            }
            double width = Math.min(WIDEST, longest * CHARACTER);
            for (ConstantRow row : state.constants()) {
                List<String> definitions = state.choices().inPlaceOf(row.arity());
                rows.getChildren().add(new ConstantView(model, row, definitions, width));
            }
        } else {
            for (int i = 0; i < state.constants().size(); i++) {
                ((ConstantView) rows.getChildren().get(i)).show(state.constants().get(i));
            }
        }
        ModelAdvice misused =
                state.advice().stream()
                        .filter(a -> a.section() == CfgSection.SYMMETRY)
                        .findFirst()
                        .orElse(null);
        Parts.say(symmetry, misused);
    }
}
