package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.graph.compare.Differences.Difference;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.Presences;
import dev.counterpoint.graph.picture.StateLabel;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A state or a step that went or came. */
final class DifferenceCell extends ListCell<Integer> {
    private final CompareGraphsViewModel model;

    DifferenceCell(CompareGraphsViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean isEmpty) {
        super.updateItem(index, isEmpty);
        Compared found = model.result().get();
        if (isEmpty || index == null || found == null || index >= found.differences().size()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Difference difference = found.differences().get(index);
        boolean went = difference.presence() == Presence.WENT;
        Label sign = new Label(Presences.letter(difference.presence()));
        sign.getStyleClass().addAll("difference-sign", went ? "went" : "came");
        Label title =
                new Label(
                        (difference.isStep() ? "Step that " : "State that ")
                                + (went ? "went" : "came")
                                + depth(found, difference));
        title.getStyleClass().add("quiet");
        Label text = new Label(text(found, difference));
        text.getStyleClass().add("mono");
        text.setWrapText(true);
        setGraphic(new HBox(6, sign, new VBox(0, title, text)));
        setAccessibleText(title.getText() + ", " + text.getText());
    }

    private static String depth(Compared found, Difference difference) {
        int level = found.graph().level(difference.source());
        if (level < 0) {
            return "";
        }
        return level == 0 ? ", at first" : ", after " + StateLabel.count(level, "step");
    }

    private static String text(Compared found, Difference difference) {
        if (difference.isStep()) {
            return found.graph().label(difference.label()).step().toString();
        }
        try {
            return String.join(
                    "\n",
                    ChangeLabel.of(found.graph().values(), null, found.graph())
                            .text(difference.source())
                            .lines());
        } catch (IllegalStateException closed) {
            return "The values are gone.";
        }
    }
}
