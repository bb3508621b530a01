package dev.counterpoint.library;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Schedules for tests. */
public final class Kept {
    public static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    private Kept() {}

    /** One, then two: the sum is three. */
    public static Trace trace() {
        return Trace.finite(List.of(sum(0), sum(1), sum(3)), List.of(add(1), add(2)));
    }

    private static State sum(int value) {
        return new State(List.of("x"), List.of(IntegerValue.of(value)));
    }

    private static Step add(int value) {
        return new Step("Add", List.of(new Binding("n", IntegerValue.of(value))));
    }

    public static TraceMeta meta() {
        return TraceMeta.of(
                new TraceMeta.Property(
                        "invariant", "Small", "The sum stays small.", null, null, null, 0),
                "../Sum.tla",
                null,
                null,
                List.of(),
                null);
    }

    public static Incident incident(Status status) {
        return new Incident(
                status,
                "One, then two.",
                null,
                "ada",
                List.of("https://example.org/7"),
                List.of(new Incident.Event(DAY, status, "kept")),
                new CausalForm(List.of("Add(1)", "Add(2)"), -1),
                new TreeMap<>());
    }

    public static Schedule schedule(Path file, Status status) {
        return new Schedule(file, new TraceFile(trace(), meta()), incident(status));
    }
}
