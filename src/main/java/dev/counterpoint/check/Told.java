package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a checker has told on its way that its verdict is put together from. */
final class Told {
    private final Course course = new Course();
    private final List<CheckEvent.Violation> violations = new ArrayList<>();
    private CheckEvent.@Nullable Coverage coverage;
    private List<SourceRange> calls = List.of();

    /** Takes an event; those that are of no use for a verdict are let go. */
    synchronized void hear(CheckEvent event) {
        switch (event) {
            case CheckEvent.Progress e -> course.add(e.figures());
            case CheckEvent.Violation e -> violations.add(e);
            case CheckEvent.CallStack e -> calls = e.calls();
            // A run that only decides what the first left open has fewer properties to tell of.
            case CheckEvent.Coverage e -> coverage = coverage == null ? e : coverage;
            default -> {}
        }
    }

    Course course() {
        return course;
    }

    synchronized List<CheckEvent.Violation> violations() {
        return List.copyOf(violations);
    }

    /** What was and was not exercised; null where it has not said so. */
    synchronized CheckEvent.@Nullable Coverage coverage() {
        return coverage;
    }

    /** The places that were being evaluated when that failed, outermost first. */
    synchronized List<SourceRange> calls() {
        return calls;
    }
}
