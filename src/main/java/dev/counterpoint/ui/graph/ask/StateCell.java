package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.state.State;
import dev.counterpoint.ui.graph.WalkViewModel;
import dev.counterpoint.ui.session.Recording;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A found state: how deep it is, and what sets it apart from the one before or the first. */
final class StateCell extends ListCell<Integer> {
    private final AskViewModel model;

    StateCell(AskViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer state, boolean isEmpty) {
        super.updateItem(state, isEmpty);
        Recording recording = model.graph().exploration().recording().get();
        if (isEmpty || state == null || recording == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        int level = recording.graph().snapshot().level(state);
        String depth =
                level == 0
                        ? "initial state"
                        : level < 0 ? "" : "after " + Answers.count(level, "step", "steps");
        Label title =
                new Label(String.format(Locale.ROOT, "%,d  %s", getIndex() + 1, depth).strip());
        title.getStyleClass().add("quiet");
        Label values = new Label(values(recording, state));
        values.getStyleClass().add("mono");
        values.setWrapText(true);
        setGraphic(new VBox(0, title, values));
        setAccessibleText(title.getText() + ", " + values.getText());
    }

    private String values(Recording recording, int state) {
        try {
            State value = recording.values().state(state);
            Answer answer = model.answer().get();
            int before =
                    answer != null && answer.isPath() && getIndex() > 0
                            ? answer.states().get(getIndex() - 1)
                            : 0;
            return before == state
                    ? "as at first"
                    : WalkViewModel.changes(recording.values().state(before), value);
        } catch (IllegalStateException closed) {
            return "The values are gone.";
        }
    }
}
