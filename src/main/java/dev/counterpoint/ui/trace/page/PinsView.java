package dev.counterpoint.ui.trace.page;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.trace.page.PinsViewModel.Pair;
import dev.counterpoint.ui.trace.page.PinsViewModel.Pin;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Two states side by side, with what differs between them. */
public final class PinsView extends BorderPane {
    private final PinsViewModel model;
    private final DiffTable table = new DiffTable();
    private final Label words = new Label();

    /** Shows a view model. */
    public PinsView(PinsViewModel model) {
        this.model = model;
        getStyleClass().add("pins");
        setMinSize(0, 0);
        table.setId("pins-table");
        words.setId("pins-words");
        words.setMinWidth(0);
        CheckBox differing = new CheckBox("Only what differs");
        differing.setMinWidth(USE_PREF_SIZE);
        differing.selectedProperty().bindBidirectional(table.differing());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools =
                new HBox(
                        8,
                        words,
                        gap,
                        differing,
                        Buttons.icon(model.commands().get(0)),
                        Buttons.icon(model.commands().get(1)),
                        Buttons.icon(model.commands().get(2)));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("page-tools");
        EmptyState empty =
                new EmptyState(
                        "fth-map-pin",
                        "Nothing pinned",
                        "Pin a state with P: the state you look at is compared with it, whichever"
                                + " that is. Pin a second one, and the two stay side by side.",
                        Buttons.quiet(model.commands().get(0)));
        StackPane all = new StackPane(new BorderPane(table, tools, null, null, null), empty);
        setCenter(all);
        model.pair().addListener((o, was, is) -> show(is, all));
        show(model.pair().get(), all);
    }

    private void show(Pair pair, StackPane all) {
        Pin left = pair.left();
        Pin right = pair.right();
        boolean both = left != null && right != null;
        all.getChildren().getFirst().setVisible(both);
        all.getChildren().getLast().setVisible(!both);
        if (left == null || right == null) {
            table.clear();
            return;
        }
        String follows = model.isFixed() ? "" : " (where you are)";
        words.setText(left.title() + " beside " + right.title() + follows);
        table.show(left.state(), left.title(), right.state(), right.title());
    }
}
