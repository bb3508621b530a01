package dev.counterpoint.library;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Puts a schedule into the names that its spec has now. */
public final class Repair {
    private Repair() {}

    /**
     * The repaired schedule, not written yet; null where none was proposed.
     *
     * @param on the day of it, for its history
     */
    public static @Nullable Schedule of(Replayed replayed, LocalDate on) {
        Trace trace = replayed.trace();
        if (!replayed.isRepairable() || trace == null) {
            return null;
        }
        Schedule schedule = replayed.schedule();
        TraceMeta old = schedule.trace().meta();
        TraceMeta meta =
                new TraceMeta(
                        old.title(),
                        renamed(old.property(), replayed.property()),
                        old.spec(),
                        old.config(),
                        null,
                        null,
                        old.constants(),
                        old.engine(),
                        null,
                        old.foreign(),
                        old.notes());
        Incident incident = schedule.incident();
        return new Schedule(
                schedule.file(),
                new TraceFile(trace, meta),
                incident.with(incident.status(), on, "put into the spec's new names"));
    }

    private static TraceMeta.@Nullable Property renamed(
            TraceMeta.@Nullable Property old, @Nullable String name) {
        return old == null || name == null || name.equals(old.name())
                ? old
                : new TraceMeta.Property(old.kind(), name, old.plain(), null, null, old.file(), 0);
    }
}
