package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Schedule;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A schedule on the board or in the list: what it shows, of what, and what became of it. */
final class ScheduleCard extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    ScheduleCard(ScheduleItem item, boolean current) {
        super(4);
        Schedule schedule = item.schedule();
        getStyleClass().addAll("card", "schedule-card");
        setId("schedule-" + schedule.name());
        Label title = new Label(schedule.title());
        title.getStyleClass().add("card-words");
        title.setWrapText(true);
        Label what = new Label(what(schedule));
        what.getStyleClass().add("card-tag");
        what.setTooltip(new Tooltip(of(schedule)));
        String owner = schedule.incident().owner();
        Label more = new Label(steps(schedule) + (owner == null ? "" : ", " + owner));
        more.getStyleClass().add("card-tag");
        more.setWrapText(true);
        getChildren().addAll(title, what, Badges.of(item), more);
        setAccessibleText(schedule.title() + ", " + item.outcomeWords());
        pseudoClassStateChanged(CURRENT, current);
        setMinWidth(0);
    }

    /** The property, or what else is violated, and how long it is. */
    static String of(Schedule schedule) {
        return what(schedule) + ", " + steps(schedule);
    }

    private static String what(Schedule schedule) {
        String property = schedule.property();
        return property == null ? schedule.kind().word() : property;
    }

    private static String steps(Schedule schedule) {
        int steps = schedule.trace().trace().steps().size();
        return steps + (steps == 1 ? " step" : " steps");
    }
}
