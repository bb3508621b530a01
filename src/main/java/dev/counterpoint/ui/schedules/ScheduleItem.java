package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Status;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A schedule as the panel shows it.
 *
 * @param replayed what became of it last; null before it was replayed
 * @param stale whether the spec has changed since
 */
public record ScheduleItem(Schedule schedule, @Nullable Replayed replayed, boolean stale) {

    /** How far people have come with it. */
    public Status status() {
        return schedule.incident().status();
    }

    /** What became of it; null before it was replayed. */
    public @Nullable Outcome outcome() {
        return replayed == null ? null : replayed.outcome();
    }

    /** In a word or two what became of it. */
    public String outcomeWords() {
        Replayed known = replayed;
        if (known == null) {
            return "not replayed yet";
        }
        return known.isBack() ? "violates again" : known.outcome().words();
    }

    /** The same schedule with what became of it now. */
    ScheduleItem with(Replayed now) {
        return new ScheduleItem(schedule, now, false);
    }

    /** The same with other notes. */
    ScheduleItem with(Schedule noted) {
        return new ScheduleItem(noted, replayed, stale);
    }

    /** The same after the spec was changed. */
    ScheduleItem aged() {
        return new ScheduleItem(schedule, replayed, replayed != null);
    }

    /** Whether a text stands in it, whatever its case. */
    boolean holds(String sought) {
        Incident incident = schedule.incident();
        return sought.isEmpty()
                || Stream.of(
                                schedule.title(),
                                schedule.name(),
                                schedule.property(),
                                incident.story(),
                                incident.rootCause(),
                                incident.owner(),
                                String.join(" ", incident.links()),
                                replayed == null ? null : replayed.sentence())
                        .anyMatch(
                                text ->
                                        text != null
                                                && text.toLowerCase(Locale.ROOT).contains(sought));
    }
}
