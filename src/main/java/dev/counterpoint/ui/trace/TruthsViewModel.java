package dev.counterpoint.ui.trace;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.engine.protocol.Reply.PropertyEvaluated;
import dev.counterpoint.engine.protocol.Reply.Truth;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether the model's properties are true, false or vacuous at each state of the trace. Of
 * invariants the engine is asked a part of the trace at a time, those around the state that is
 * looked at first; of action and temporal properties, which depend on what follows, the whole.
 */
public final class TruthsViewModel {
    private static final int PART = 256;

    /** A longer trace is not asked of as a whole. */
    private static final int LONGEST = 4_096;

    private final Exploration exploration;
    private final PropertyTruths truths;
    private final Threads threads;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final BooleanProperty watched = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private List<TruthRow> rows = List.of();
    private @Nullable Route of;
    private long round;

    /** Of what is explored. */
    public TruthsViewModel(Exploration exploration, PropertyTruths truths, Threads threads) {
        this.exploration = exploration;
        this.truths = truths;
        this.threads = threads;
        exploration.result().addListener((o, was, is) -> forget());
        exploration.cursor().route().addListener((o, was, is) -> show(is));
        wanted.addListener((o, was, is) -> next());
        watched.addListener((o, was, is) -> next());
        show(exploration.cursor().route().get());
    }

    /** The model may say something else by now. */
    private void forget() {
        rows = List.of();
        of = null;
        show(exploration.cursor().route().get());
    }

    private void show(@Nullable Route route) {
        round++;
        List<TruthRow> before = rows;
        Route old = of;
        of = route;
        rows = new ArrayList<>();
        if (route != null) {
            int same = old == null ? 0 : same(old, route);
            for (String name : names(Model::invariants)) {
                TruthRow row = new TruthRow(name, route.length(), false);
                before.stream()
                        .filter(r -> r.property().equals(name) && r.error() == null)
                        .findFirst()
                        .ifPresent(r -> row.takeOver(r, same));
                rows.add(row);
            }
            for (String name : names(Model::properties)) {
                TruthRow row = new TruthRow(name, route.length(), true);
                if (route.length() > LONGEST) {
                    row.fail("The trace is too long to tell it at each state.");
                }
                rows.add(row);
            }
        }
        changed();
        next();
    }

    private static int same(Route old, Route route) {
        List<State> a = old.trace().states();
        List<State> b = route.trace().states();
        int i = 0;
        while (i < Math.min(a.size(), b.size()) && a.get(i).equals(b.get(i))) {
            i++;
        }
        return i;
    }

    private List<String> names(Function<Model, List<Model.Entry>> which) {
        CheckResult result = exploration.result().get();
        Model model = result == null ? null : result.model();
        return model == null
                ? List.of()
                : which.apply(model).stream().map(Model.Entry::name).distinct().toList();
    }

    /** Asks for what is not known yet, nearest to the state that is looked at. */
    private void next() {
        Route route = of;
        long mine = ++round;
        if (route == null || !wanted.get() || !watched.get()) {
            return;
        }
        // While a trace comes nobody is anywhere yet: its last state is shown first.
        int index = exploration.cursor().index().get();
        int here = (index < 0 ? route.length() - 1 : index) / PART;
        int parts = (route.length() + PART - 1) / PART;
        for (int away = 0; away < parts; away++) {
            for (int part : new int[] {here + away, here - away}) {
                int from = part * PART;
                int to = Math.min(route.length(), from + PART);
                for (TruthRow row : part < 0 || part >= parts ? List.<TruthRow>of() : rows) {
                    if (!row.isWhole() && !row.isKnown(from, to)) {
                        ask(mine, route, row, from, to);
                        return;
                    }
                }
            }
        }
        rows.stream()
                .filter(row -> row.isWhole() && !row.isKnown(0, route.length()))
                .findFirst()
                .ifPresent(row -> ask(mine, route, row, 0, route.length()));
    }

    private void ask(long mine, Route route, TruthRow row, int from, int to) {
        Trace whole = route.trace();
        Trace part =
                row.isWhole()
                        ? whole
                        : Trace.finite(
                                whole.states().subList(from, to),
                                whole.steps().subList(from, to - 1));
        truths.truths(row.property(), part)
                .whenCompleteAsync(
                        (answer, error) -> {
                            if (mine == round) {
                                take(row, from, to, answer, error);
                                explain(row, whole);
                                changed();
                                next();
                            }
                        },
                        threads.fx());
    }

    private static void take(
            TruthRow row,
            int from,
            int to,
            @Nullable PropertyEvaluated answer,
            @Nullable Throwable error) {
        if (error != null) {
            row.fail(WatchesViewModel.sentence(error));
        } else if (answer == null || answer.atStates().size() != to - from) {
            String said = answer == null ? null : answer.error();
            row.fail(said == null ? "It cannot be told at single states." : said);
        } else {
            row.put(from, answer.atStates());
        }
    }

    /** A trace that ends says nothing of what happens in the end. */
    private static void explain(TruthRow row, Trace of) {
        boolean told = false;
        for (int i = 0; row.isWhole() && i < of.states().size(); i++) {
            told |= row.at(i) != Truth.UNKNOWN;
        }
        if (row.isWhole() && !told && !of.isLasso() && row.error() == null) {
            row.fail("Only a behavior that never ends tells: this trace does not loop.");
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** A row for each invariant, then one for each other property. */
    public List<TruthRow> rows() {
        return List.copyOf(rows);
    }

    /** Whether the rows are wanted. */
    public BooleanProperty wanted() {
        return wanted;
    }

    /** Whether anybody looks; nothing is asked while nobody does. */
    public BooleanProperty watched() {
        return watched;
    }

    /** Counts up whenever more is known. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }
}
