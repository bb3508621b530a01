package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * Expressions that are watched along the route, kept per model. The engine is asked for one value
 * after another, so that what others ask is answered in between.
 */
public final class WatchesViewModel {
    private static final int MOST_KNOWN = 20_000;
    private static final String TOO_LONG = "It takes too long to evaluate and was given up.";

    private final Exploration exploration;
    private final Evaluations evaluations;
    private final Threads threads;
    private final WatchFiles files;
    private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
    private final Map<Question, Evaluated> answers =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Evaluated> eldest) {
                    return size() > MOST_KNOWN;
                }
            };
    private final Set<String> tooLong = new HashSet<>();
    private @Nullable Path model;
    private long round;

    private record Question(String expression, State state, @Nullable State next) {}

    /** Watches what is explored; the lists are kept in the files. */
    public WatchesViewModel(
            Exploration exploration, Evaluations evaluations, Threads threads, WatchFiles files) {
        this.exploration = exploration;
        this.evaluations = evaluations;
        this.threads = threads;
        this.files = files;
        exploration
                .result()
                .addListener(
                        (o, was, is) -> {
                            // The model may say something else by now.
                            round++;
                            answers.clear();
                            tooLong.clear();
                            rows.forEach(WatchRow::clear);
                        });
        exploration.cursor().route().addListener((o, was, is) -> evaluate());
    }

    /** What is watched, in the order of the user. */
    public ObservableList<WatchRow> rows() {
        return rows;
    }

    /** Along how many states it is watched now. */
    public int states() {
        Route route = exploration.cursor().route().get();
        return route == null ? 0 : route.length();
    }

    /** Shows what is watched in another model. */
    public void show(@Nullable Path config) {
        if (Objects.equals(config, model)) {
            return;
        }
        model = config;
        rows.setAll(
                config == null
                        ? List.of()
                        : files.load(config).stream().map(WatchRow::new).toList());
        evaluate();
    }

    /** Watches one more; nothing happens where it is watched already. */
    public void add(String expression) {
        String text = expression.strip();
        if (!text.isEmpty() && rows.stream().noneMatch(r -> r.expression().equals(text))) {
            rows.add(new WatchRow(text));
            changed();
        }
    }

    /** Watches something else in the place of a row. */
    public void edit(WatchRow row, String expression) {
        int at = rows.indexOf(row);
        String text = expression.strip();
        if (at >= 0 && !text.isEmpty() && !text.equals(row.expression())) {
            rows.set(at, new WatchRow(text));
            changed();
        }
    }

    /** Watches it no longer. */
    public void remove(WatchRow row) {
        if (rows.remove(row)) {
            changed();
        }
    }

    /** Moves a row by so many places; nothing happens at the ends. */
    public void move(WatchRow row, int by) {
        int at = rows.indexOf(row);
        int to = Math.clamp(at + (long) by, 0, Math.max(0, rows.size() - 1));
        if (at >= 0 && to != at) {
            rows.remove(at);
            rows.add(to, row);
            changed();
        }
    }

    private void changed() {
        Path config = model;
        if (config != null) {
            List<String> texts = rows.stream().map(WatchRow::expression).toList();
            files.save(config, texts, threads.background());
        }
        evaluate();
    }

    private void evaluate() {
        long mine = ++round;
        Route route = exploration.cursor().route().get();
        if (route == null) {
            rows.forEach(WatchRow::clear);
            return;
        }
        for (WatchRow row : rows) {
            if (!isPart(row, route)) {
                row.clear();
            }
        }
        go(mine, route, 0);
    }

    /** Whether what a row knows are answers about this very trace. */
    private boolean isPart(WatchRow row, Route route) {
        if (row.known().get() > route.length()) {
            return false;
        }
        for (int i = 0; i < row.known().get(); i++) {
            Evaluated answer = answers.get(question(row, route, i));
            if (answer == null || !answer.equals(row.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static Question question(WatchRow row, Route route, int index) {
        State state = route.trace().states().get(index);
        return new Question(row.expression(), state, route.after(index));
    }

    private void go(long mine, Route route, int from) {
        for (int at = from; at < rows.size(); at++) {
            WatchRow row = rows.get(at);
            if (tooLong.contains(row.expression())) {
                giveUp(row, route, TOO_LONG);
            }
            while (row.known().get() < route.length()) {
                Question question = question(row, route, row.known().get());
                Evaluated known = answers.get(question);
                if (known == null) {
                    ask(mine, route, at, question);
                    return;
                }
                row.add(known);
            }
        }
    }

    private void ask(long mine, Route route, int at, Question question) {
        evaluations
                .evaluate(question.expression(), question.state(), question.next())
                .whenCompleteAsync(
                        (answer, error) -> {
                            if (error == null) {
                                answers.put(question, answer);
                            }
                            if (mine == round && error == null) {
                                go(mine, route, at);
                            } else if (mine == round && isTooLong(error)) {
                                tooLong.add(question.expression());
                                go(mine, route, at);
                            } else if (mine == round) {
                                rows.forEach(row -> giveUp(row, route, sentence(error)));
                            }
                        },
                        threads.fx());
    }

    /** Each question more would fail as well, or take as long. */
    private static void giveUp(WatchRow row, Route route, String sentence) {
        while (row.known().get() < route.length()) {
            row.add(new Evaluated(null, sentence));
        }
    }

    private static boolean isTooLong(Throwable error) {
        return cause(error) instanceof TimeoutException;
    }

    private static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null
                ? error.getCause()
                : error;
    }

    static String sentence(Throwable error) {
        Throwable cause = cause(error);
        if (cause instanceof TimeoutException) {
            return TOO_LONG;
        }
        if (cause instanceof CancellationException) {
            return "Cancelled.";
        }
        return cause.getMessage() == null ? "The engine gave no answer." : cause.getMessage();
    }
}
