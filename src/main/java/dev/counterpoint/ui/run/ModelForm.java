package dev.counterpoint.ui.run;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.fx.Icons;

import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which model is checked, what it says, and within which bounds. */
final class ModelForm extends VBox {
    private final RunViewModel model;
    private final Consumer<Path> open;
    private final VBox contents = new VBox(12);

    ModelForm(RunViewModel model, Consumer<Path> open) {
        super(12);
        this.model = model;
        this.open = open;
        getStyleClass().add("model-form");
        getChildren().addAll(chooser(), contents, bounds());
        model.model().addListener((o, was, is) -> describe(is));
        describe(model.model().get());
    }

    private Node chooser() {
        ComboBox<ModelEntry> box = new ComboBox<>(model.models());
        box.setId("run-model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText("No model yet");
        box.setAccessibleText("Model to check");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ModelEntry entry) {
                        return entry == null ? "" : entry.name();
                    }

                    @Override
                    public @Nullable ModelEntry fromString(String text) {
                        return null;
                    }
                });
        box.valueProperty().bindBidirectional(model.model());
        box.disableProperty().bind(model.running());
        return section("Model", box);
    }

    private void describe(@Nullable ModelEntry entry) {
        contents.getChildren().clear();
        if (entry == null) {
            Label hint =
                    words(
                            "A model is a .cfg file beside the spec: values for its constants, and"
                                    + " what to check.");
            contents.getChildren().add(hint);
            return;
        }
        Model m = entry.model();
        Hyperlink file = new Hyperlink(String.valueOf(entry.config().getFileName()));
        file.setTooltip(new Tooltip("Open " + entry.config()));
        file.setOnAction(e -> open.accept(entry.config()));
        file.getStyleClass().add("file-link");
        contents.getChildren().add(file);
        for (Diagnostic problem : entry.problems()) {
            Label line = words(problem.message());
            line.setGraphic(Icons.of("fth-alert-triangle"));
            line.getStyleClass().add("form-problem");
            contents.getChildren().add(line);
        }
        if (!m.constants().isEmpty()) {
            contents.getChildren().add(section("Constants", constants(m.constants())));
        }
        contents.getChildren().add(section("What is checked", checked(m)));
    }

    private static Node constants(List<Model.Assignment> constants) {
        GridPane grid = twoColumns();
        int row = 0;
        for (Model.Assignment constant : constants) {
            Label name = mono(constant.name());
            name.setMinWidth(USE_PREF_SIZE);
            Label value = mono((constant.override() ? "<- " : "") + constant.value());
            value.setWrapText(true);
            name.getStyleClass().add("quiet");
            grid.addRow(row++, name, value);
            GridPane.setValignment(name, VPos.TOP);
        }
        return grid;
    }

    private static Node checked(Model m) {
        VBox list = new VBox(4);
        m.invariants().forEach(e -> list.getChildren().add(property("fth-shield", e, "invariant")));
        m.properties().forEach(e -> list.getChildren().add(property("fth-repeat", e, "property")));
        if (!Boolean.FALSE.equals(m.deadlock())) {
            Label deadlock = new Label("no deadlock", Icons.of("fth-slash"));
            list.getChildren().add(deadlock);
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(words("Nothing: only that every state can be computed."));
        }
        if (!m.constraints().isEmpty()) {
            list.getChildren()
                    .add(
                            words(
                                    "Only states within "
                                            + String.join(
                                                    ", ",
                                                    m.constraints().stream()
                                                            .map(Model.Entry::name)
                                                            .toList())
                                            + " are explored further."));
        }
        return list;
    }

    private static Label property(String icon, Model.Entry entry, String kind) {
        Label label = mono(entry.name());
        label.setGraphic(Icons.of(icon));
        label.setTooltip(new Tooltip(kind));
        return label;
    }

    private Node bounds() {
        GridPane grid = twoColumns();
        TextField budget = field("run-budget", "Time budget", "no limit");
        budget.textProperty().bindBidirectional(model.budget());
        ComboBox<Integer> workers =
                new ComboBox<>(FXCollections.observableArrayList(0, 1, 2, 4, 8));
        workers.setId("run-workers");
        workers.setMaxWidth(Double.MAX_VALUE);
        workers.setAccessibleText("Workers");
        workers.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer count) {
                        return count == null || count == 0
                                ? "all processors"
                                : String.format(Locale.ROOT, "%d", count);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return 0;
                    }
                });
        workers.setValue(model.workers().get());
        workers.valueProperty().addListener((o, was, is) -> model.workers().set(is));
        model.workers().addListener((o, was, is) -> workers.setValue(is.intValue()));
        TextField heap = field("run-heap", "Memory", "as needed");
        heap.textProperty().bindBidirectional(model.heap());
        grid.addRow(0, caption("Time budget", budget), budget);
        grid.addRow(1, caption("Workers", workers), workers);
        grid.addRow(2, caption("Memory", heap), heap);
        VBox box = new VBox(8, grid);
        problem(box, budget, model::budgetProblem);
        problem(box, heap, model::heapProblem);
        grid.disableProperty().bind(model.running());
        return section("Bounds", box);
    }

    private static void problem(VBox box, TextField field, Supplier<@Nullable String> asked) {
        Label words = words("");
        words.setGraphic(Icons.of("fth-alert-triangle"));
        words.getStyleClass().add("form-problem");
        Runnable update =
                () -> {
                    String problem = asked.get();
                    words.setText(problem == null ? "" : problem);
                    words.setVisible(problem != null);
                    words.setManaged(problem != null);
                };
        field.textProperty().addListener(o -> update.run());
        update.run();
        box.getChildren().add(words);
    }

    private static TextField field(String id, String name, String empty) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(empty);
        field.setAccessibleText(name);
        return field;
    }

    private static Label caption(String text, Node of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static GridPane twoColumns() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        return grid;
    }

    private static VBox section(String title, Node body) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        return new VBox(8, heading, body);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        return label;
    }
}
