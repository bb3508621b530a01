package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Schedule;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

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
        Label of = new Label(of(schedule));
        of.getStyleClass().add("card-tag");
        getChildren().addAll(title, of, Badges.of(item));
        String owner = schedule.incident().owner();
        if (owner != null) {
            Label name = new Label(owner);
            name.getStyleClass().add("card-tag");
            getChildren().add(name);
        }
        setAccessibleText(schedule.title() + ", " + item.outcomeWords());
        pseudoClassStateChanged(CURRENT, current);
        setMinWidth(0);
    }

    /** The property, the model and how long it is. */
    static String of(Schedule schedule) {
        @Nullable String property = schedule.property();
        String kind = schedule.kind().word().toLowerCase(Locale.ROOT);
        int steps = schedule.trace().trace().steps().size();
        return (property == null ? kind : property)
                + ", "
                + steps
                + (steps == 1 ? " step" : " steps");
    }
}
