package dev.counterpoint.ui.run;

import dev.counterpoint.ui.fx.Icons;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the spec printed with {@code Print} and {@code PrintT}, and what the tools said. */
public final class OutputView extends BorderPane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TextField search = new TextField();
    private final ListView<String> list = new ListView<>();
    private final Label count = new Label();
    private final FilteredList<String> printed;
    private final FilteredList<String> everything;

    /** Shows the output of the check that is shown; lines are copied to the clipboard. */
    public OutputView(RunViewModel model, Consumer<String> copy) {
        printed = new FilteredList<>(model.printed());
        everything = new FilteredList<>(model.log());
        getStyleClass().add("output");
        list.setId("run-log");
        list.setAccessibleText("Lines of output");
        list.getStyleClass().addAll("mono", "log");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Label("Nothing was printed."));
        list.setOnKeyPressed(
                e -> {
                    if (COPY.match(e)) {
                        copy.accept(String.join("\n", list.getSelectionModel().getSelectedItems()));
                        e.consume();
                    }
                });
        setTop(tools(copy));
        setCenter(list);
        search.textProperty().addListener((o, was, is) -> filter(is));
        show(printed, model.printed());
    }

    private HBox tools(Consumer<String> copy) {
        ToggleGroup which = new ToggleGroup();
        ToggleButton spec = toggle("output-spec", "Printed by the spec", which);
        ToggleButton all = toggle("output-all", "All lines", which);
        spec.getStyleClass().add("left-pill");
        all.getStyleClass().add("right-pill");
        spec.setSelected(true);
        which.selectedToggleProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null) {
                                was.setSelected(true);
                            } else if (is.equals(all)) {
                                show(everything, everything.getSource());
                            } else {
                                show(printed, printed.getSource());
                            }
                        });
        search.setId("output-search");
        search.setPromptText("Search in the lines");
        search.setAccessibleText("Search in the output");
        search.setMinWidth(80);
        HBox.setHgrow(search, Priority.ALWAYS);
        count.setId("output-count");
        count.getStyleClass().add("quiet");
        count.setMinWidth(USE_PREF_SIZE);
        Button copyAll = new Button(null, Icons.of("fth-copy"));
        copyAll.getStyleClass().addAll("flat", "button-icon", "icon-button");
        copyAll.setId("output-copy");
        copyAll.setTooltip(new Tooltip("Copy these lines"));
        copyAll.setAccessibleText("Copy these lines");
        copyAll.setOnAction(e -> copy.accept(String.join("\n", list.getItems())));
        HBox pills = new HBox(spec, all);
        pills.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, pills, search, count, copyAll);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(12, 16, 12, 16));
        return row;
    }

    private static ToggleButton toggle(String id, String text, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        return button;
    }

    private void show(FilteredList<String> lines, List<? extends String> of) {
        list.setItems(lines);
        ObservableList<?> source = (ObservableList<?>) of;
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> counted(lines.size(), source.size()), lines, source));
    }

    /** Of many lines only the last are kept, and that is said. */
    static String counted(int shown, int all) {
        String kept = all == LogLines.MOST ? "the last " : "";
        String lines = kept + Amounts.number(all) + (all == 1 ? " line" : " lines");
        return shown == all ? lines : Amounts.number(shown) + " of " + lines;
    }

    private void filter(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        printed.setPredicate(line -> line.toLowerCase(Locale.ROOT).contains(wanted));
        everything.setPredicate(line -> line.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
