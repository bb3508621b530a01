package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.State;
import dev.counterpoint.state.trace.TraceAlignment.Kind;
import dev.counterpoint.state.trace.TraceAlignment.Row;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;

import javafx.collections.ObservableListBase;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Two traces side by side; beneath, what differs in the row that is looked at. */
public final class CompareView extends BorderPane {
    private static final double ROW = 26;
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final CompareViewModel model;
    private final ListView<Row> list = new ListView<>();
    private final DiffTable table = new DiffTable();
    private final MenuButton choose = new MenuButton("Compare With", Icons.of("fth-columns", 14));
    private boolean following;

    /** Shows a view model. */
    public CompareView(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare");
        setMinSize(0, 0);
        list.setId("compare-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("States of both traces");
        list.setCellFactory(v -> new RowCell());
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!following) {
                                model.select(is.intValue());
                            }
                        });
        table.setId("compare-table");
        SplitPane both = new SplitPane(list, table);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.5);
        EmptyState empty =
                new EmptyState(
                        "fth-columns",
                        "Nothing to compare with",
                        "Choose another counterexample of this session, or a trace from a file:"
                                + " both stand side by side, and what differs is marked.",
                        null);
        StackPane center = new StackPane(both, empty);
        setTop(tools());
        setCenter(center);
        both.visibleProperty().bind(model.other().isNotNull());
        empty.visibleProperty().bind(model.other().isNull());
        model.rows().addListener((o, was, is) -> fill(is));
        model.selected().addListener((o, was, is) -> show(is.intValue()));
        fill(model.rows().get());
        show(model.selected().get());
    }

    private HBox tools() {
        choose.setId("compare-choose");
        choose.getStyleClass().add("quiet-button");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnShowing(e -> offer());
        offer();
        Label summary = new Label();
        summary.setId("compare-summary");
        summary.getStyleClass().add("quiet");
        summary.textProperty().bind(model.summary());
        summary.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row =
                new HBox(
                        8,
                        choose,
                        summary,
                        gap,
                        Buttons.icon(model.commands().get(2)),
                        Buttons.icon(model.commands().get(1)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("page-tools");
        return row;
    }

    private void offer() {
        choose.getItems().clear();
        for (TraceChoice choice : model.choices()) {
            MenuItem item =
                    new MenuItem(
                            choice.title() + ", " + choice.trace().states().size() + " states");
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.choose(choice));
            choose.getItems().add(item);
        }
        MenuItem file = new MenuItem("A Trace File…");
        file.setOnAction(e -> model.commands().getFirst().run());
        choose.getItems().add(file);
    }

    private void fill(List<Row> rows) {
        following = true;
        list.setItems(new Rows(rows));
        following = false;
        TraceChoice other = model.other().get();
        choose.setText(other == null ? "Compare With" : "With " + other.title());
    }

    /** Rows as the list wants them, without a copy. */
    private static final class Rows extends ObservableListBase<Row> {
        private final List<Row> rows;

        private Rows(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public Row get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    private void show(int at) {
        List<Row> rows = model.rows().get();
        if (at < 0 || at >= rows.size()) {
            table.clear();
            return;
        }
        following = true;
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - 3));
        following = false;
        Row row = rows.get(at);
        State left = model.state(true, row.left());
        State right = model.state(false, row.right());
        State none = new State(List.of(), List.of());
        table.show(
                left == null ? none : left,
                row.left() < 0 ? "Here: no such state" : "Here: state " + (row.left() + 1),
                right == null ? none : right,
                row.right() < 0 ? "There: no such state" : "There: state " + (row.right() + 1));
    }

    /** A row: what one trace has, how it is to the other, what that has. */
    private final class RowCell extends ListCell<Row> {
        RowCell() {
            getStyleClass().add("compare-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                pseudoClassStateChanged(DIFFERS, false);
                return;
            }
            pseudoClassStateChanged(DIFFERS, row.kind() != Kind.SAME);
            Label mark = new Label(mark(row.kind()));
            mark.getStyleClass().add("compare-mark");
            mark.setMinWidth(24);
            mark.setAlignment(Pos.CENTER);
            HBox line = new HBox(8, side(true, row.left()), mark, side(false, row.right()));
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            setGraphic(line);
            setAccessibleText(
                    words(true, row.left()) + mark(row.kind()) + words(false, row.right()));
        }

        private HBox side(boolean left, int index) {
            Label number = new Label(index < 0 ? "" : String.valueOf(index + 1));
            number.getStyleClass().add("step-number");
            number.setMinWidth(44);
            number.setAlignment(Pos.CENTER_RIGHT);
            Label step = new Label(model.step(left, index));
            step.getStyleClass().addAll(index == 0 ? "quiet" : "mono", "step-action");
            HBox side = new HBox(8, number, step);
            side.setAlignment(Pos.CENTER_LEFT);
            side.setMinWidth(0);
            side.prefWidthProperty().bind(list.widthProperty().subtract(90).divide(2));
            return side;
        }

        private String words(boolean left, int index) {
            return index < 0 ? "nothing " : "state " + (index + 1) + " " + model.step(left, index);
        }
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case SAME -> "=";
            case OTHER -> "≠";
            case LEFT -> "←";
            case RIGHT -> "→";
        };
    }
}
