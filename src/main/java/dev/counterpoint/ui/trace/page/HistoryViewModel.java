package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.Series;
import dev.counterpoint.state.trace.TraceSeries;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How the numbers of the trace go, and the sizes of its sets, sequences and functions. */
public final class HistoryViewModel {
    private final TraceCursor cursor;
    private final Latest work;
    private final AtomicLong newest = new AtomicLong();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Series> series = FXCollections.observableArrayList();
    private List<Series> all = List.of();

    /** Of what is explored; nothing is computed while nobody looks. */
    public HistoryViewModel(Exploration exploration, Threads threads) {
        cursor = exploration.cursor();
        work = new Latest(threads, error -> series.clear());
        cursor.route().addListener(o -> update());
        watched.addListener(o -> update());
        filter.addListener(o -> choose());
    }

    private void update() {
        long mine = newest.incrementAndGet();
        Route route = cursor.route().get();
        work.cancel();
        if (route == null || !watched.get()) {
            all = List.of();
            choose();
            return;
        }
        work.run(
                () -> TraceSeries.of(route.trace(), () -> mine != newest.get()),
                found -> {
                    all = found;
                    choose();
                });
    }

    private void choose() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        series.setAll(
                all.stream()
                        .filter(s -> s.place().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    /** Whether anybody looks. */
    public BooleanProperty watched() {
        return watched;
    }

    /** What the place of a series has to contain to be shown. */
    public StringProperty filter() {
        return filter;
    }

    /** The series, those that change first. */
    public ObservableList<Series> series() {
        return series;
    }

    /** The place in the trace. */
    TraceCursor cursor() {
        return cursor;
    }
}
