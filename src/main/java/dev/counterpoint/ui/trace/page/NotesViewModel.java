package dev.counterpoint.ui.trace.page;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Bookmarks and words on states of the trace. Those of a counterexample, or of a trace from a file,
 * are kept; a walk shows those of what it left as long as it goes along with it.
 */
public final class NotesViewModel {
    private final TraceCursor cursor;
    private final NoteFiles files;
    private final Threads threads;
    private final Latest readings;
    private final TreeMap<Integer, TraceNote> notes = new TreeMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final List<Command> commands;
    private @Nullable Route noted;
    private @Nullable String name;

    private record Read(String name, List<TraceNote> notes) {}

    /** On what is explored; kept in the files. */
    public NotesViewModel(Exploration exploration, Threads threads, NoteFiles files) {
        this.files = files;
        this.threads = threads;
        cursor = exploration.cursor();
        readings = new Latest(threads, error -> {});
        BooleanBinding some = cursor.route().isNotNull();
        commands =
                List.of(
                        Command.when(
                                "trace.bookmark",
                                "Bookmark This State",
                                "fth-bookmark",
                                "B",
                                some,
                                () -> mark(cursor.index().get())),
                        Command.when(
                                "trace.annotate",
                                "Write a Note on This State…",
                                "fth-edit-3",
                                "A",
                                some,
                                this::ask),
                        Command.when(
                                "trace.next-note",
                                "Next Bookmark or Note",
                                "fth-chevrons-right",
                                "M",
                                some,
                                this::next),
                        Command.when(
                                "trace.previous-note",
                                "Previous Bookmark or Note",
                                "fth-chevrons-left",
                                "Shift+M",
                                some,
                                this::previous));
        cursor.route().addListener((o, was, is) -> show(is));
        show(cursor.route().get());
    }

    private void ask() {
        writing.set(false);
        writing.set(true);
    }

    private void show(@Nullable Route route) {
        Route whole = cursor.counterexample() == null ? route : cursor.counterexample();
        boolean goesOn = noted != null && whole != null && whole.isWalk() && noted.isWalk();
        if (Objects.equals(whole, noted) || goesOn && cursor.counterexample() == null) {
            return;
        }
        noted = whole;
        name = null;
        notes.clear();
        writing.set(false);
        changed();
        if (whole == null || whole.isWalk()) {
            readings.cancel();
            return;
        }
        readings.run(
                () -> {
                    String known = NoteFiles.nameOf(whole.trace());
                    return new Read(known, files.load(known));
                },
                this::take);
    }

    /** What was noted before it was known what is kept stays. */
    private void take(Read read) {
        name = read.name();
        boolean early = !notes.isEmpty();
        read.notes().forEach(n -> notes.putIfAbsent(n.state(), n));
        if (early) {
            keep();
        }
        changed();
    }

    /** Takes what a file of the trace says; what is kept of one's own counts more. */
    public void add(List<TraceNote> others) {
        others.forEach(n -> notes.putIfAbsent(n.state(), n));
        keep();
        changed();
    }

    /** Bookmarks a state, or takes its bookmark away. */
    public void mark(int state) {
        put(new TraceNote(state, !isMarked(state), text(state)));
    }

    /** Writes on a state; an empty text takes what is written away. */
    public void write(int state, String text) {
        put(new TraceNote(state, isMarked(state), text.strip().replaceAll("\\s+", " ")));
    }

    private void put(TraceNote note) {
        Route route = cursor.route().get();
        if (route == null || note.state() < 0 || note.state() >= route.length()) {
            return;
        }
        if (note.isEmpty()) {
            notes.remove(note.state());
        } else {
            notes.put(note.state(), note);
        }
        keep();
        changed();
    }

    private void keep() {
        String known = name;
        if (known != null) {
            files.put(known, all());
            threads.background().execute(() -> files.write(known));
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void next() {
        Integer found = notes.higherKey(cursor.index().get());
        if (found == null && !notes.isEmpty()) {
            found = notes.firstKey();
        }
        if (found != null) {
            cursor.select(found);
        }
    }

    private void previous() {
        Integer found = notes.lowerKey(cursor.index().get());
        if (found == null && !notes.isEmpty()) {
            found = notes.lastKey();
        }
        if (found != null) {
            cursor.select(found);
        }
    }

    /** All of them, in the order of the states. */
    public List<TraceNote> all() {
        return List.copyOf(notes.values());
    }

    /** Whether a state is bookmarked. */
    public boolean isMarked(int state) {
        TraceNote note = at(state);
        return note != null && note.marked();
    }

    /** What is written on a state; empty for nothing. */
    public String text(int state) {
        TraceNote note = at(state);
        return note == null ? "" : note.text();
    }

    private @Nullable TraceNote at(int state) {
        Route route = cursor.route().get();
        boolean left =
                route != null
                        && route.isWalk()
                        && cursor.counterexample() != null
                        && state > route.walkedFrom();
        return left ? null : notes.get(state);
    }

    /** Counts up whenever something is noted or taken away. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Whether a note is being written on the state that is looked at. */
    public BooleanProperty writing() {
        return writing;
    }

    /** The place in the trace. */
    TraceCursor cursor() {
        return cursor;
    }

    /** Bookmark, note, next, previous. */
    public List<Command> commands() {
        return commands;
    }
}
