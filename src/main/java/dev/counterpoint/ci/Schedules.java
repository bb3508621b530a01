package dev.counterpoint.ci;

import java.time.Duration;
import java.util.List;

/** Replays a project's kept schedules. */
@FunctionalInterface
public interface Schedules {
    /** What came of each, within a time. */
    List<CiSchedule> replay(CiRequest request, Duration budget);
}
