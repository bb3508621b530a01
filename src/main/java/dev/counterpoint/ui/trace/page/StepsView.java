package dev.counterpoint.ui.trace.page;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The steps as a list, however many; only what is seen is made. */
public final class StepsView extends BorderPane {
    private static final double ROW = 28;

    private final StepsViewModel model;
    private final ListView<StepRow> list = new ListView<>();
    private boolean following;

    /** Shows a view model, with what is noted on the states. */
    public StepsView(StepsViewModel model, NotesViewModel notes, Fonts fonts) {
        this.model = model;
        getStyleClass().add("steps");
        setMinSize(0, 0);
        list.setId("steps-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Steps of the trace");
        list.setCellFactory(v -> new StepCell(model, notes, fonts));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> select(is));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        EmptyState empty =
                new EmptyState(
                        "fth-list",
                        "No trace",
                        "The steps of a counterexample or a walk stand here, each with what"
                                + " changed. Check a model, or begin a walk.",
                        null);
        StackPane center = new StackPane(list, empty);
        center.setMinSize(0, 0);
        setTop(tools());
        setCenter(center);
        model.rows().addListener((o, was, is) -> show(is));
        model.variables().addListener(o -> list.refresh());
        notes.changes().addListener(o -> list.refresh());
        model.cursor().index().addListener(o -> follow());
        empty.visibleProperty().bind(model.cursor().route().isNull());
        list.visibleProperty().bind(empty.visibleProperty().not());
        show(model.rows().get());
    }

    private HBox tools() {
        TextField variables = new TextField();
        variables.setId("steps-variables");
        variables.setPromptText("All variables");
        variables.setAccessibleText("Variables whose changes are shown");
        variables.setTooltip(
                new Tooltip("Words of the names of the variables whose changes are shown"));
        variables.textProperty().bindBidirectional(model.variables());
        variables.setPrefWidth(200);
        Label of = new Label("Changes of");
        of.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        List<Command> commands = model.commands();
        HBox row =
                new HBox(
                        8,
                        of,
                        variables,
                        gap,
                        toggle(commands.get(1), "One row a stretch", model.grouped()),
                        toggle(commands.get(0), "Last first", model.reversed()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("page-tools");
        return row;
    }

    private static ToggleButton toggle(Command command, String title, BooleanProperty value) {
        ToggleButton button =
                new ToggleButton(
                        title, Icons.of(command.icon() == null ? "fth-list" : command.icon(), 14));
        button.setId(command.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(Buttons.hint(command)));
        button.selectedProperty().bindBidirectional(value);
        return button;
    }

    private void show(StepRows rows) {
        following = true;
        list.setItems(rows);
        following = false;
        follow();
    }

    private void select(@Nullable StepRow row) {
        if (!following && row != null) {
            model.cursor().select(row.first());
        }
    }

    /** The place in the trace is the row that is selected. */
    private void follow() {
        StepRows rows = model.rows().get();
        int index = model.cursor().index().get();
        if (index < 0 || rows.isEmpty() || following) {
            return;
        }
        int row = rows.rowOf(index);
        following = true;
        list.getSelectionModel().clearAndSelect(row);
        following = false;
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            boolean seen =
                    first != null
                            && last != null
                            && row > first.getIndex()
                            && row < last.getIndex();
            if (!seen) {
                list.scrollTo(Math.max(0, row - 4));
            }
        } else {
            list.scrollTo(Math.max(0, row - 4));
        }
    }

    /** Left and Right step along the trace here too. */
    private void key(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if ((left || event.getCode() == KeyCode.RIGHT)
                && !event.isShortcutDown()
                && !event.isAltDown()) {
            if (left) {
                model.cursor().previous();
            } else {
                model.cursor().next();
            }
            event.consume();
        }
    }

    /** Takes the focus. */
    public void focus() {
        list.requestFocus();
    }
}
