package dev.counterpoint.ui.run;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines of a log: written by any thread, shown on FX some at a time. */
final class LogLines {
    static final int MOST = 2_000;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final ObservableList<String> lines = FXCollections.observableArrayList();

    void add(String line) {
        synchronized (waiting) {
            waiting.add(line);
            if (waiting.size() > MOST) {
                waiting.removeFirst();
            }
        }
    }

    /** Shows what has come; on FX. */
    void flush() {
        List<String> come;
        synchronized (waiting) {
            come = new ArrayList<>(waiting);
            waiting.clear();
        }
        if (come.isEmpty()) {
            return;
        }
        int over = lines.size() + come.size() - MOST;
        if (over > 0) {
            lines.remove(0, Math.min(over, lines.size()));
        }
        lines.addAll(come);
    }

    void clear() {
        synchronized (waiting) {
            waiting.clear();
        }
        lines.clear();
    }

    ObservableList<String> lines() {
        return lines;
    }
}
