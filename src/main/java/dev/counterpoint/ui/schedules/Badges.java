package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.ui.fx.Icons;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/** What became of a schedule as a badge: a word, a shape and a colour. */
final class Badges {
    private Badges() {}

    static Label of(ScheduleItem item) {
        Label badge = new Label(item.outcomeWords(), Icons.of(icon(item.outcome()), 12));
        badge.getStyleClass().addAll("card-verdict", "schedule-badge");
        Replayed replayed = item.replayed();
        boolean accepted = replayed != null && replayed.isAccepted();
        String style = accepted ? "verdict-incomplete" : style(item.outcome());
        badge.getStyleClass().add(item.stale() ? "stale" : style);
        badge.setMinWidth(0);
        return badge;
    }

    private static String icon(@Nullable Outcome outcome) {
        return switch (outcome) {
            case STILL_VIOLATES -> "fth-x-circle";
            case FIXED -> "fth-check-circle";
            case HARMLESS -> "fth-check";
            case DOES_NOT_APPLY -> "fth-slash";
            case UNDECIDED -> "fth-clock";
            case FAILED -> "fth-alert-triangle";
            case null -> "fth-circle";
        };
    }

    private static String style(@Nullable Outcome outcome) {
        return switch (outcome) {
            case STILL_VIOLATES -> "verdict-violated";
            case FIXED, HARMLESS -> "verdict-passed";
            case DOES_NOT_APPLY, UNDECIDED, FAILED -> "verdict-incomplete";
            case null -> "stale";
        };
    }
}
