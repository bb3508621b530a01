package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.graph.ask.WorkLine;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What the graph is compared with, what went and came in words, and each difference. */
public final class CompareGraphsView extends VBox {
    private static final double CELL = 76;

    private final CompareGraphsViewModel model;
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label place = new Label();
    private final Button went = new Button();
    private final Button came = new Button();
    private final CheckBox only = new CheckBox("Only what differs");
    private final Button alone = new Button("One graph");
    private final HBox through;
    private final ListView<Integer> list = new ListView<>();

    /** Shows a view model. */
    public CompareGraphsView(CompareGraphsViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().addAll("compare-graphs", "drawer-content");
        through = through();
        alone.setId("compare-graphs-end");
        alone.getStyleClass().add("quiet-button");
        alone.setMinWidth(USE_PREF_SIZE);
        alone.setOnAction(e -> model.end());
        HBox.setHgrow(only, Priority.ALWAYS);
        only.setMaxWidth(Double.MAX_VALUE);
        HBox how = new HBox(8, only, alone);
        how.setAlignment(Pos.CENTER_LEFT);
        title.setId("compare-graphs-title");
        title.getStyleClass().add("drawer-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        words.setId("compare-graphs-words");
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        only.setId("compare-graphs-only");
        only.selectedProperty().bindBidirectional(model.differencesOnly());
        list.setId("compare-graphs-list");
        list.setFixedCellSize(CELL);
        list.setMinHeight(80);
        list.setAccessibleText("What went and what came");
        list.setCellFactory(v -> new DifferenceCell(model));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is.intValue() >= 0 && is.intValue() != model.at().get()) {
                                model.select(is.intValue());
                            }
                        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        choice(),
                        new WorkLine(model.work()),
                        hint(),
                        title,
                        words,
                        went,
                        came,
                        how,
                        through,
                        list);
        for (Button button : new Button[] {went, came}) {
            button.getStyleClass().addAll("quiet-button", "question");
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        model.result().addListener((o, was, is) -> show(is));
        model.at().addListener((o, was, is) -> follow(is.intValue()));
        show(model.result().get());
    }

    private VBox choice() {
        Label label = new Label("Before");
        label.getStyleClass().add("quiet");
        ChoiceBox<GraphChoice> box = new ChoiceBox<>(model.choices());
        box.setId("compare-graphs-choice");
        box.setAccessibleText("The check to compare with");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable GraphChoice choice) {
                        return choice == null ? "" : choice.title();
                    }

                    @Override
                    public @Nullable GraphChoice fromString(String text) {
                        return null;
                    }
                });
        box.valueProperty().bindBidirectional(model.chosen());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.chosen().map(GraphChoice::title).orElse(""));
        box.setTooltip(tooltip);
        VBox row = new VBox(2, label, box);
        only(row, true);
        return row;
    }

    private Label hint() {
        Label hint =
                new Label(
                        "Check this spec again after a change: its graph of before is kept, and"
                                + " here stands which states and steps went and which came.");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("quiet");
        only(hint, false);
        return hint;
    }

    /** There where there is something, or nothing, to compare with. */
    private void only(Node node, boolean some) {
        var empty = Bindings.isEmpty(model.choices());
        node.visibleProperty().bind(some ? empty.not() : empty);
        node.managedProperty().bind(node.visibleProperty());
    }

    private HBox through() {
        Button previous = icon("fth-chevron-up", "The difference before  (Shift+J)");
        previous.setId("compare-graphs-previous");
        previous.setOnAction(e -> model.previous());
        Button next = icon("fth-chevron-down", "The next difference  (J)");
        next.setId("compare-graphs-next");
        next.setOnAction(e -> model.next());
        place.getStyleClass().add("quiet");
        HBox row = new HBox(4, previous, next, place);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button icon(String icon, String words) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    private void show(@Nullable Compared found) {
        int all = found == null ? 0 : found.differences().size();
        set(title, found != null);
        set(words, found != null);
        set(only, all > 0);
        set(alone, found != null);
        set(through, all > 0);
        set(list, all > 0);
        set(went, found != null && !found.went().isEmpty());
        set(came, found != null && !found.came().isEmpty());
        list.setItems(new Numbers(all));
        if (found == null) {
            return;
        }
        title.setText(found.title());
        words.setText(String.join("\n", found.lines()));
        went.setText(behavior("went", found.went().size()));
        went.setOnAction(e -> model.walk(found.went()));
        came.setText(behavior("came", found.came().size()));
        came.setOnAction(e -> model.walk(found.came()));
        follow(model.at().get());
    }

    private static String behavior(String what, int states) {
        return states == 1
                ? "See an initial state that " + what
                : "Walk a shortest behavior that "
                        + what
                        + ": "
                        + StateLabel.count(states - 1, "step");
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void follow(int at) {
        int all = list.getItems().size();
        String differences = StateLabel.count(all, "difference");
        place.setText(
                at < 0
                        ? differences
                        : String.format(Locale.ROOT, "%,d of %s", at + 1, differences));
        if (at >= 0 && at < all && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 1));
        }
    }

    /** The numbers from 0 on, none of them kept. */
    private static final class Numbers extends ObservableListBase<Integer> {
        private final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return count;
        }
    }
}
