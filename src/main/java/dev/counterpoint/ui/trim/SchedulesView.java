package dev.counterpoint.ui.trim;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line for each schedule that is as good; a click steps through it. */
final class SchedulesView extends VBox {
    private final SchedulesViewModel model;

    SchedulesView(SchedulesViewModel model) {
        super(4);
        this.model = model;
        setId("trim-schedules");
        model.rows().addListener(o -> update());
        update();
    }

    private void update() {
        getChildren().clear();
        boolean any = !model.rows().get().isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            return;
        }
        Label heading = new Label("Schedules");
        heading.getStyleClass().add("trim-heading");
        Label words = new Label(model.words());
        words.setId("trim-schedules-words");
        words.setWrapText(true);
        getChildren().addAll(heading, words);
        if (model.rows().get().size() > 1) {
            model.rows().get().forEach(row -> getChildren().add(line(row)));
        }
    }

    private HBox line(SchedulesViewModel.Row row) {
        int number = model.rows().get().indexOf(row) + 1;
        Label place = new Label(String.valueOf(number));
        place.getStyleClass().add("quiet");
        place.setMinWidth(18);
        Hyperlink link = new Hyperlink(row.steps());
        link.setId("trim-schedule-" + number);
        link.setWrapText(true);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(row.cost()));
        link.setAccessibleText("Schedule " + number + ": " + row.steps() + ". " + row.cost());
        link.setOnAction(
                e -> {
                    model.visit(row);
                    link.setVisited(false);
                });
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox line = new HBox(4, place, link);
        line.setAlignment(Pos.TOP_LEFT);
        if (row.trimmed()) {
            Label mark = new Label("trimmed");
            mark.getStyleClass().add("quiet");
            mark.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(mark);
        }
        return line;
    }
}
