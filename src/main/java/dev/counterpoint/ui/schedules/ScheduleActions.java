package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Schedule;

/** What can be done with schedules; done in the background, shown when it is done. */
public interface ScheduleActions {
    /** Notes something else of a schedule in its file. */
    void note(Schedule schedule, String title, Incident incident);

    /** Shows the schedule where traces are explored. */
    void explore(Schedule schedule);

    /** Shows how a schedule that does not apply would be repaired, and asks. */
    void repair(ScheduleItem item);

    /** Replays all that are shown. */
    void replayAll();
}
