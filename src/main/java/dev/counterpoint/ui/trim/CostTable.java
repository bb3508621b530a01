package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.fx.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Locale;

/** What each measure was and is; the rows' order is the order in which they count. */
final class CostTable extends GridPane {
    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");

    private final TrimViewModel model;

    CostTable(TrimViewModel model) {
        super(8, 2);
        this.model = model;
        setId("trim-costs");
        getStyleClass().add("trim-costs");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(wide, number, number, new ColumnConstraints());
        update();
    }

    void update() {
        getChildren().clear();
        head(0, "Less of, first first");
        head(1, "Original");
        head(2, "Trimmed");
        List<Measure> order = model.preferences().order().get();
        for (int i = 0; i < order.size(); i++) {
            row(i + 1, order.get(i), i == 0, i == order.size() - 1);
        }
    }

    private void head(int column, String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setMinWidth(column == 0 ? 0 : USE_PREF_SIZE);
        add(label, column, 0);
    }

    private void row(int row, Measure measure, boolean first, boolean last) {
        Label name = new Label(row + "  " + TrimSentences.title(measure));
        name.setMinWidth(0);
        add(name, 0, row);
        boolean any = !model.found().isEmpty();
        Trimmed given = any ? model.found().getFirst() : null;
        Trimmed best = any ? model.found().getLast() : null;
        if (given != null && best != null) {
            int before = given.cost().of(measure);
            int after = best.cost().of(measure);
            add(new Label(TrimSentences.number(before)), 1, row);
            Label now = new Label(TrimSentences.number(after));
            now.setId("trim-cost-" + measure.word());
            now.getStyleClass().add("trim-now");
            now.pseudoClassStateChanged(LESS, after < before);
            if (best.proved().contains(measure)) {
                now.setGraphic(Icons.of("fth-check", 12));
                now.setTooltip(new Tooltip("No counterexample at these constants has less"));
            }
            add(now, 2, row);
        }
        HBox moves = new HBox(move(measure, true, first), move(measure, false, last));
        moves.setAlignment(Pos.CENTER_RIGHT);
        add(moves, 3, row);
    }

    private Node move(Measure measure, boolean up, boolean end) {
        Button button = new Button();
        button.setGraphic(Icons.of(up ? "fth-chevron-up" : "fth-chevron-down", 14));
        button.setId("trim-" + (up ? "up-" : "down-") + measure.word());
        String words = TrimSentences.title(measure).toLowerCase(Locale.ROOT);
        button.setAccessibleText((up ? "More" : "Less") + " important: " + words);
        button.setTooltip(new Tooltip((up ? "More" : "Less") + " important; trims again"));
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.setDisable(end);
        button.setOnAction(e -> model.preferences().move(measure, up));
        return button;
    }
}
