package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Stretches;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The steps of the trace as a list: each with what changed, of all variables or of those that are
 * asked for; forwards or backwards; stretches without a change as one row.
 */
public final class StepsViewModel {
    private final Exploration exploration;
    private final TraceCursor cursor;
    private final Latest work;
    private final AtomicLong newest = new AtomicLong();
    private final BooleanProperty reversed = new SimpleBooleanProperty();
    private final BooleanProperty grouped = new SimpleBooleanProperty();
    private final StringProperty variables = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<StepRows> rows =
            new ReadOnlyObjectWrapper<>(new StepRows(Stretches.none(), false));
    private final List<Command> commands;

    /** Shows what is explored. */
    public StepsViewModel(Exploration exploration, Threads threads) {
        this.exploration = exploration;
        cursor = exploration.cursor();
        work = new Latest(threads, error -> {});
        BooleanBinding some = cursor.route().isNotNull();
        commands =
                List.of(
                        Command.when(
                                "trace.reverse",
                                "Steps: Last First",
                                "fth-chevrons-up",
                                "R",
                                some,
                                () -> reversed.set(!reversed.get())),
                        Command.when(
                                "trace.group",
                                "Steps: Unchanged Stretches as One",
                                "fth-minimize-2",
                                "U",
                                some,
                                () -> grouped.set(!grouped.get())));
        cursor.route().addListener((o, was, is) -> update());
        reversed.addListener((o, was, is) -> update());
        grouped.addListener((o, was, is) -> update());
        variables.addListener((o, was, is) -> update());
        update();
    }

    private void update() {
        Route route = cursor.route().get();
        boolean backwards = reversed.get();
        long mine = newest.incrementAndGet();
        work.cancel();
        if (route == null) {
            rows.set(new StepRows(Stretches.none(), false));
            return;
        }
        if (!grouped.get()) {
            rows.set(new StepRows(Stretches.single(route.trace()), backwards));
            return;
        }
        Set<String> asked = asked(route.trace());
        work.run(
                () -> Stretches.of(route.trace(), asked, () -> mine != newest.get()),
                found -> rows.set(new StepRows(found, backwards)));
    }

    /** The variables whose names contain one of the words; all where there is no word. */
    private Set<String> asked(Trace trace) {
        List<String> words =
                Arrays.stream(variables.get().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        return trace.variables().stream()
                .filter(
                        v ->
                                words.isEmpty()
                                        || words.stream()
                                                .anyMatch(v.toLowerCase(Locale.ROOT)::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Last first, and unchanged stretches as one. */
    public List<Command> commands() {
        return commands;
    }

    /** Whether the last step is the first row. */
    public BooleanProperty reversed() {
        return reversed;
    }

    /** Whether stretches in which nothing changes are one row. */
    public BooleanProperty grouped() {
        return grouped;
    }

    /** Words that the names of variables contain whose changes are shown; empty for all. */
    public StringProperty variables() {
        return variables;
    }

    /** The rows in their order. */
    public ReadOnlyObjectProperty<StepRows> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The place in the trace. */
    TraceCursor cursor() {
        return cursor;
    }

    /** The step that leads to a row's first state; null for the first state. */
    public @Nullable Step step(StepRow row) {
        Route route = cursor.route().get();
        boolean known = route != null && row.first() > 0 && row.first() < route.length();
        return route == null || !known ? null : route.trace().steps().get(row.first() - 1);
    }

    /** What is known of a step's action. */
    ActionInfo action(Step step) {
        return exploration.action(step.action());
    }

    /** What changed where a row begins, of the variables that are asked for. */
    public List<Change> changes(StepRow row) {
        Route route = cursor.route().get();
        if (route == null || row.first() == 0 || row.first() >= route.length()) {
            return List.of();
        }
        Trace trace = route.trace();
        Set<String> asked = asked(trace);
        StateDiff diff =
                StateDiff.between(
                        trace.states().get(row.first() - 1), trace.states().get(row.first()));
        return diff.changed().stream()
                .filter(asked::contains)
                .flatMap(v -> Change.of(v, diff.get(v)).stream())
                .toList();
    }

    /** Whether a row holds the state where the property is false. */
    boolean isViolating(StepRow row) {
        Route route = cursor.route().get();
        return route != null
                && exploration.counterexample().get() != null
                && !route.isWalk()
                && !route.trace().isLasso()
                && row.last() == route.length() - 1;
    }

    /** Whether a row's first state is in the lasso's loop. */
    boolean isInLoop(StepRow row) {
        Route route = cursor.route().get();
        return route != null
                && route.trace().isLasso()
                && row.first() >= route.trace().loop().orElseThrow();
    }
}
