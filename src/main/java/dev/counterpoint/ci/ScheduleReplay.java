package dev.counterpoint.ci;

import java.util.List;

/** Replays a project's kept schedules. */
@FunctionalInterface
public interface ScheduleReplay {
    /**
     * What came of each, within the request's budget.
     *
     * @param listener hears of each as soon as it is known
     */
    List<CiSchedule> replay(CiRequest request, CiListener listener);
}
