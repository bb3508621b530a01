package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.NotValue;

import javafx.collections.FXCollections;
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

import java.util.Locale;
import java.util.function.Supplier;

/** Which model is checked, its form, and within which bounds. */
final class ModelForm extends VBox {
    private final RunViewModel model;

    /** With the form over the model's file. */
    ModelForm(RunViewModel model, Node contents, Command keep) {
        super(16);
        this.model = model;
        getStyleClass().add("model-form");
        getChildren().addAll(chooser(), contents, bounds(keep));
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

    private Node bounds(Command keep) {
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
        Hyperlink link = new Hyperlink(keep.title());
        link.setId("keep-bounds");
        link.getStyleClass().add("file-link");
        link.setTooltip(new Tooltip("Written to counterpoint.toml, once you have seen it"));
        link.disableProperty().bind(NotValue.of(keep.enabled()));
        link.setOnAction(e -> keep.run());
        box.getChildren().add(link);
        SearchForm search = new SearchForm(model.search());
        search.disableProperty().bind(model.running());
        workers.disableProperty().bind(model.search().mode().isEqualTo(Search.Mode.DEPTH_FIRST));
        return new VBox(16, section("Search", search), section("Bounds", box));
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
}
