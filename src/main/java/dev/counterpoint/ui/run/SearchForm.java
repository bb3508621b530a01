package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Search.Mode;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.run.SearchChoice.Field;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the model is explored: what is common is shown, the rest under More. */
final class SearchForm extends VBox {
    private final SearchViewModel model;
    private final GridPane common = grid();
    private final GridPane further = grid();
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Label limits = new Label();
    private final Label problem = new Label("", Icons.of("fth-alert-triangle"));
    private final Hyperlink more = new Hyperlink("More");
    private final CheckBox coverage = new CheckBox("Count each expression (slower)");
    private final ComboBox<Mode> mode =
            new ComboBox<>(FXCollections.observableArrayList(Mode.values()));

    SearchForm(SearchViewModel model) {
        super(8);
        this.model = model;
        mode.setId("run-mode");
        mode.setMaxWidth(Double.MAX_VALUE);
        mode.setAccessibleText("Mode of the search");
        mode.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Mode one) {
                        return one == null ? "" : name(one);
                    }

                    @Override
                    public @Nullable Mode fromString(String text) {
                        return null;
                    }
                });
        mode.valueProperty().bindBidirectional(model.mode());
        field(Field.DEPTH, "run-depth-bound", "States at most", "");
        field(Field.NUMBER, "run-number", "Behaviors", "until a bound, else 1,000");
        field(Field.SEED, "run-seed", "Seed", "at random");
        field(Field.MAX_STATES, "run-max-states", "Stop after states", "no limit");
        field(Field.DISK, "run-disk", "Disk", "20 GB");
        field(Field.FINGERPRINT, "run-fingerprint", "Fingerprint", "0");
        CheckBox on = new CheckBox("Go on after a violation");
        on.setId("run-continue");
        on.selectedProperty().bindBidirectional(model.everyProperty());
        coverage.setId("run-coverage");
        coverage.selectedProperty().bindBidirectional(model.coverage());
        limits.setId("run-limits");
        problem.setId("run-search-problem");
        problem.getStyleClass().add("form-problem");
        for (Label words : List.of(limits, problem)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        limits.getStyleClass().add("quiet");
        more.setId("run-more");
        more.getStyleClass().add("file-link");
        VBox rest = new VBox(8, further, coverage);
        shown(rest, false);
        more.setOnAction(
                e -> {
                    shown(rest, !rest.isVisible());
                    more.setText(rest.isVisible() ? "Less" : "More");
                });
        further.addRow(0, row(Field.MAX_STATES));
        further.addRow(1, row(Field.DISK));
        further.addRow(2, row(Field.FINGERPRINT));
        getChildren().addAll(common, limits, on, more, rest, problem);
        model.mode().addListener(o -> arrange());
        model.choice().addListener((o, was, is) -> judge(is));
        // What was set before is not out of sight.
        if (!model.choice().get().text(Field.MAX_STATES).isEmpty()) {
            more.fire();
        }
        arrange();
        judge(model.choice().get());
    }

    static String name(Mode mode) {
        return switch (mode) {
            case BREADTH_FIRST -> "breadth-first";
            case DEPTH_FIRST -> "depth-first";
            case SIMULATION -> "simulation";
        };
    }

    private void field(Field field, String id, String name, String empty) {
        TextField text = new TextField();
        text.setId(id);
        text.setPromptText(empty);
        text.setAccessibleText(name);
        text.textProperty().bindBidirectional(model.field(field));
        fields.put(field, text);
    }

    private Node[] row(Field field) {
        TextField text = Objects.requireNonNull(fields.get(field));
        return new Node[] {caption(text.getAccessibleText(), text), text};
    }

    private static Label caption(String words, Node of) {
        Label label = new Label(words);
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void arrange() {
        Mode now = model.mode().get();
        common.getChildren().clear();
        common.addRow(0, caption("Mode", mode), mode);
        int row = 1;
        for (Field field : List.of(Field.DEPTH, Field.NUMBER, Field.SEED)) {
            if (field.goesWith(now)) {
                common.addRow(row++, row(field));
            }
        }
        Objects.requireNonNull(fields.get(Field.DEPTH))
                .setPromptText(now == Mode.SIMULATION ? "100" : "no limit");
        limits.setText(model.limits());
        shown(limits, !model.limits().isEmpty());
        coverage.setDisable(now != Mode.BREADTH_FIRST);
    }

    private void judge(SearchChoice choice) {
        List<String> problems = new ArrayList<>();
        for (Field field : Field.values()) {
            String words = choice.problem(field);
            if (words != null) {
                problems.add(words);
            }
        }
        problem.setText(String.join(" ", problems));
        shown(problem, !problems.isEmpty());
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        return grid;
    }
}
