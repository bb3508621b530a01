package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.graph.compare.Differences.Difference;
import dev.counterpoint.graph.find.PartOfGraph;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Highlight;
import dev.counterpoint.ui.graph.Shown;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.ask.Work;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Compares the graph that is explored with that of another check, and goes through what differs.
 */
public final class CompareGraphsViewModel {
    /** Up to this many states all of both graphs are shown at first. */
    private static final int SMALL = 120;

    private final StateGraphViewModel graph;
    private final Exploration exploration;
    private final OtherGraphs others;
    private final Work work;
    private final Latest walks;
    private final ObservableList<GraphChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable GraphChoice> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Compared> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private boolean letting;

    /** Compares what a graph's view model shows. */
    public CompareGraphsViewModel(StateGraphViewModel graph, OtherGraphs others, Threads threads) {
        this.graph = graph;
        this.others = others;
        exploration = graph.exploration();
        work = new Work(threads);
        walks = new Latest(threads, error -> work.refuse("The states can no longer be read."));
        exploration.recording().addListener((o, was, is) -> forget());
        exploration.growing().addListener((o, was, is) -> forget());
        graph.drawing().addListener((o, was, is) -> shown.set(is instanceof CompareDrawing));
        chosen.addListener((o, was, is) -> compare());
        graph.shown().addListener((o, was, is) -> select(at.get()));
        differencesOnly.addListener((o, was, is) -> draw());
    }

    private void forget() {
        drop();
        choices.clear();
    }

    private void drop() {
        work.cancel();
        walks.cancel();
        result.set(null);
        at.set(-1);
        letting = true;
        chosen.set(null);
        letting = false;
    }

    /** Offers what there is to compare with now, and takes the newest where nothing is chosen. */
    public void offer() {
        Recording now = exploration.recording().get();
        boolean there = now != null && now.graph().states() > 0 && !exploration.growing().get();
        List<GraphChoice> found =
                there
                        ? others.known().stream()
                                .filter(c -> !c.recording().graph().equals(now.graph()))
                                .toList()
                        : List.of();
        GraphChoice before = chosen.get();
        letting = true;
        choices.setAll(found);
        GraphChoice again = before != null && found.contains(before) ? before : null;
        chosen.set(again);
        letting = false;
        if (again == null && !found.isEmpty()) {
            chosen.set(found.getFirst());
        } else if (again != null && result.get() != null && !shown.get()) {
            draw();
        }
    }

    private void compare() {
        GraphChoice with = chosen.get();
        Recording now = exploration.recording().get();
        if (letting || with == null || now == null) {
            return;
        }
        at.set(-1);
        result.set(null);
        CheckResult check = exploration.result().get();
        boolean whole = check == null || check.exhausted();
        work.run(
                "Comparing states",
                (progress, cancel) -> Compared.of(now, whole, with, progress, cancel),
                found -> {
                    letting = true;
                    int all = found.graph().nodes();
                    differencesOnly.set(all > SMALL && found.differences().size() > 0);
                    letting = false;
                    result.set(found);
                    draw();
                });
    }

    private void draw() {
        Compared found = result.get();
        if (found != null && !letting) {
            graph.highlight().set(Highlight.NONE);
            graph.drawing()
                    .set(
                            new CompareDrawing(
                                    found.graph(),
                                    differencesOnly.get() ? found.differences() : null,
                                    found.spine()));
        }
    }

    /** Back to the graph alone. */
    public void end() {
        drop();
        if (shown.get()) {
            graph.highlight().set(Highlight.NONE);
            graph.drawing().set(null);
        }
    }

    /** Goes to the next difference; after the last to the first. */
    public void next() {
        go(1);
    }

    /** Goes to the one before; before the first to the last. */
    public void previous() {
        go(-1);
    }

    private void go(int by) {
        Compared found = result.get();
        if (found != null && found.differences().size() > 0) {
            int from = at.get() < 0 && by < 0 ? 0 : at.get();
            select(Math.floorMod(from + by, found.differences().size()));
        }
    }

    /** Goes to one of the differences: of a step it is where that begins. */
    public void select(int index) {
        Compared found = result.get();
        if (found == null || index < 0 || index >= found.differences().size()) {
            return;
        }
        at.set(index);
        Difference difference = found.differences().get(index);
        int from = found.graph().stateAfter(difference.source());
        graph.highlight()
                .set(
                        difference.isStep()
                                ? Highlight.along(
                                        new int[] {
                                            from, found.graph().stateAfter(difference.target())
                                        })
                                : Highlight.NONE);
        Shown picture = graph.shown().get();
        if (from >= 0) {
            graph.look(from);
        } else if (picture != null && shown.get()) {
            graph.select(node(picture, difference.source()));
        }
    }

    private static int node(Shown picture, int compared) {
        return picture.picture().list().graph() instanceof PartOfGraph part
                ? part.nodeOf(compared)
                : compared;
    }

    /** Goes along a behavior that went or came: a trace as any other. */
    public void walk(List<Integer> behavior) {
        Compared found = result.get();
        if (found != null && !behavior.isEmpty()) {
            walks.run(() -> found.walk(behavior), exploration.cursor()::follow);
        }
    }

    /** What it can be compared with. */
    public ObservableList<GraphChoice> choices() {
        return choices;
    }

    /** What it is compared with; null for nothing. */
    public ObjectProperty<@Nullable GraphChoice> chosen() {
        return chosen;
    }

    /** Whether only what differs is shown, and what is next to it. */
    public BooleanProperty differencesOnly() {
        return differencesOnly;
    }

    /** What was found out; null where nothing was. */
    public ReadOnlyObjectProperty<@Nullable Compared> result() {
        return result.getReadOnlyProperty();
    }

    /** Whether the picture shows both graphs. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Which difference is gone to; -1 for none. */
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /** What is under way. */
    public Work work() {
        return work;
    }
}
