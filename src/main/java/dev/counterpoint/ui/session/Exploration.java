package dev.counterpoint.ui.session;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.state.Trace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is explored: a check's recording, one of its counterexamples, and a place in it. Used on the
 * FX thread only.
 */
public final class Exploration {
    private final ReadOnlyObjectWrapper<@Nullable Recording> recording =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Spine> spine = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Counterexample> counterexample =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Map<String, ActionInfo>> actions =
            new SimpleObjectProperty<>(Map.of());
    private final TraceCursor cursor = new TraceCursor();

    /** The graph of states that is shown; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Recording> recording() {
        return recording.getReadOnlyProperty();
    }

    /** Whether the recording is that of a check under way. */
    public ReadOnlyBooleanProperty growing() {
        return growing.getReadOnlyProperty();
    }

    /** The counterexample in the graph; null where there is none. Set before the recording. */
    public ReadOnlyObjectProperty<@Nullable Spine> spine() {
        return spine.getReadOnlyProperty();
    }

    /** The check's result; null before one has ended. */
    public ReadOnlyObjectProperty<@Nullable CheckResult> result() {
        return result.getReadOnlyProperty();
    }

    /** The violation that is shown; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Counterexample> counterexample() {
        return counterexample.getReadOnlyProperty();
    }

    /** What the spec says of its actions, by name. */
    public ObjectProperty<Map<String, ActionInfo>> actions() {
        return actions;
    }

    /** What is known of an action. */
    public ActionInfo action(String name) {
        ActionInfo known = actions.get().get(name);
        return known == null ? new ActionInfo(name, null, false, null) : known;
    }

    /** The trace and the place in it. */
    public TraceCursor cursor() {
        return cursor;
    }

    /** Shows what a check has found so far, in place of what was explored before. */
    public void grow(Recording recorded) {
        result.set(null);
        counterexample.set(null);
        spine.set(null);
        cursor.show(null);
        growing.set(true);
        recording.set(recorded);
    }

    /** Shows a check's outcome; its first violation where there is one. */
    public void show(CheckResult outcome, @Nullable Recording recorded) {
        result.set(outcome);
        Counterexample first =
                outcome.violations().isEmpty() ? null : outcome.violations().getFirst();
        show(first, recorded);
    }

    /** Shows a violation in a recording. */
    public void show(@Nullable Counterexample violation, @Nullable Recording recorded) {
        counterexample.set(violation);
        Trace trace = violation == null ? null : violation.trace();
        if (violation == null || trace == null) {
            spine.set(null);
            cursor.show(null);
            growing.set(false);
            recording.set(recorded);
            return;
        }
        List<Integer> numbers = violation.graphStates();
        Recording shown = recorded;
        boolean isRecorded =
                recorded != null
                        && numbers.size() == trace.states().size()
                        && numbers.stream().allMatch(n -> n >= 0 && n < recorded.graph().states());
        if (!isRecorded) {
            int[] own = Recording.numbers(trace);
            shown = Recording.of(trace, own);
            numbers = Arrays.stream(own).boxed().toList();
        }
        spine.set(violation.spine(numbers.stream().mapToInt(Integer::intValue).toArray()));
        growing.set(false);
        recording.set(shown);
        cursor.show(Route.counterexample(trace, numbers));
    }

    /** Shows a behavior that a check found, in its recording where it has these numbers there. */
    public void show(Trace trace, List<Integer> graphStates, @Nullable Recording recorded) {
        boolean isRecorded =
                recorded != null
                        && graphStates.size() == trace.states().size()
                        && graphStates.stream()
                                .allMatch(n -> n >= 0 && n < recorded.graph().states());
        if (!isRecorded) {
            show(trace);
            return;
        }
        counterexample.set(null);
        spine.set(Spine.path(graphStates.stream().mapToInt(Integer::intValue).toArray()));
        growing.set(false);
        recording.set(recorded);
        cursor.show(Route.counterexample(trace, graphStates));
    }

    /** Shows a walk where nothing was checked: the states walked through are all there is. */
    public void walk(Route walked, Recording recorded) {
        counterexample.set(null);
        spine.set(Spine.path(walked.graphStates().stream().mapToInt(Integer::intValue).toArray()));
        growing.set(false);
        recording.set(recorded);
        cursor.follow(walked);
    }

    /** Shows a trace that comes from no check, such as one read from a file. */
    public void show(Trace trace) {
        counterexample.set(null);
        int[] states = Recording.numbers(trace);
        List<Integer> numbers = Arrays.stream(states).boxed().toList();
        spine.set(
                trace.isLasso()
                        ? Spine.lasso(trace.loop().orElseThrow(), states)
                        : Spine.path(states));
        growing.set(false);
        recording.set(Recording.of(trace, states));
        cursor.show(Route.counterexample(trace, numbers));
    }
}
