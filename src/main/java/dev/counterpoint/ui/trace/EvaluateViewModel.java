package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Evaluates what is typed: of constants alone, or in the state that is looked at. */
public final class EvaluateViewModel {
    private static final int MOST = 100;

    private final Exploration exploration;
    private final Evaluations evaluations;
    private final Threads threads;
    private final ObservableList<Result> results = FXCollections.observableArrayList();
    private final BooleanProperty inState = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<Object, CompletableFuture<Evaluated>> waiting = new LinkedHashMap<>();

    /**
     * What was asked and what came of it.
     *
     * @param where in which state, in words; empty for none
     */
    public record Result(String expression, String where, Evaluated answer) {}

    /** In the names of what is explored or chosen. */
    public EvaluateViewModel(Exploration exploration, Evaluations evaluations, Threads threads) {
        this.exploration = exploration;
        this.evaluations = evaluations;
        this.threads = threads;
    }

    /** What was evaluated, the newest first. */
    public ObservableList<Result> results() {
        return results;
    }

    /** Whether it is evaluated in the state that is looked at, where there is one. */
    public BooleanProperty inState() {
        return inState;
    }

    /** Whether an answer is waited for. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The state that is looked at, in words; empty where there is none. */
    public String here() {
        Sight sight = exploration.cursor().sight().get();
        if (sight == null) {
            return "";
        }
        return sight.isOnTrace() ? "state " + (sight.index() + 1) : "the selected state";
    }

    /** Evaluates an expression; the answer comes first in the results. */
    public void evaluate(String expression) {
        String text = expression.strip();
        if (text.isEmpty()) {
            return;
        }
        Sight sight = inState.get() ? exploration.cursor().sight().get() : null;
        String where = sight == null ? "" : here();
        CompletableFuture<Evaluated> asked = ask(text, sight);
        Object ticket = new Object();
        waiting.put(ticket, asked);
        busy.set(true);
        asked.whenCompleteAsync(
                (answer, error) -> {
                    waiting.remove(ticket);
                    Evaluated told =
                            error == null
                                    ? answer
                                    : new Evaluated(null, WatchesViewModel.sentence(error));
                    busy.set(!waiting.isEmpty());
                    results.addFirst(new Result(text, where, told));
                    if (results.size() > MOST) {
                        results.removeLast();
                    }
                },
                threads.fx());
    }

    /** Waits no longer. */
    public void cancel() {
        List.copyOf(waiting.values()).forEach(asked -> asked.cancel(true));
    }

    private CompletableFuture<Evaluated> ask(String expression, @Nullable Sight sight) {
        if (sight == null) {
            return evaluations.evaluate(expression);
        }
        Route route = exploration.cursor().route().get();
        boolean onTrace = sight.isOnTrace() && route != null;
        return evaluations.evaluate(
                expression, sight.state(), onTrace ? route.after(sight.index()) : null);
    }
}
