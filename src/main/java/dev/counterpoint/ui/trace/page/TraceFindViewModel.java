package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.TraceSearch;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Goes to a state by its number, and from hit to hit of a text in steps and values. */
public final class TraceFindViewModel {
    /** What is asked for. */
    public enum Asked {
        NOTHING,
        TEXT,
        NUMBER
    }

    private final TraceCursor cursor;
    private final Latest work;
    private final AtomicLong newest = new AtomicLong();
    private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.NOTHING);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final List<Command> commands;
    private int[] hits = {};

    /** Looks in what is explored. */
    public TraceFindViewModel(Exploration exploration, Threads threads) {
        cursor = exploration.cursor();
        work = new Latest(threads, error -> status.set("The search broke off."));
        BooleanBinding some = cursor.route().isNotNull();
        BooleanBinding wanted = some.and(text.isNotEmpty());
        commands =
                List.of(
                        Command.when(
                                "trace.find",
                                "Find in the Trace…",
                                "fth-search",
                                "S",
                                some,
                                () -> ask(Asked.TEXT)),
                        Command.when(
                                "trace.find-next",
                                "Next Hit in the Trace",
                                "fth-chevron-down",
                                "N",
                                wanted,
                                this::next),
                        Command.when(
                                "trace.find-previous",
                                "Previous Hit in the Trace",
                                "fth-chevron-up",
                                "Shift+N",
                                wanted,
                                this::previous),
                        Command.when(
                                "trace.go",
                                "Go to State…",
                                "fth-hash",
                                "G",
                                some,
                                () -> ask(Asked.NUMBER)));
        text.addListener((o, was, is) -> look());
        cursor.route().addListener((o, was, is) -> look());
        cursor.index().addListener((o, was, is) -> say());
    }

    private void ask(Asked what) {
        asked.set(Asked.NOTHING);
        asked.set(what);
    }

    private void look() {
        long mine = newest.incrementAndGet();
        Route route = cursor.route().get();
        String wanted = text.get().strip();
        hits = new int[0];
        work.cancel();
        if (route == null || wanted.isEmpty()) {
            status.set("");
            return;
        }
        status.set("Searching…");
        work.run(
                () -> TraceSearch.hits(route.trace(), wanted, () -> mine != newest.get()),
                found -> {
                    hits = found;
                    say();
                });
    }

    private void say() {
        if (text.get().isBlank() || status.get().equals("Searching…") && hits.length == 0) {
            if (!text.get().isBlank() && cursor.route().get() != null) {
                status.set("No state");
            }
            return;
        }
        int at = Arrays.binarySearch(hits, cursor.index().get());
        String all = String.format(Locale.ROOT, "%,d", hits.length);
        String states = all + (hits.length == 1 ? " state" : " states");
        status.set(
                hits.length == 0
                        ? "No state"
                        : at < 0
                                ? states
                                : String.format(Locale.ROOT, "%,d of %s", at + 1, states));
    }

    /** Goes to the next hit; after the last to the first. */
    public void next() {
        if (hits.length > 0) {
            int found = Arrays.binarySearch(hits, cursor.index().get() + 1);
            int at = found < 0 ? -found - 1 : found;
            cursor.select(hits[at % hits.length]);
        }
    }

    /** Goes to the hit before; before the first to the last. */
    public void previous() {
        if (hits.length > 0) {
            int found = Arrays.binarySearch(hits, cursor.index().get());
            int at = (found < 0 ? -found - 1 : found) - 1;
            cursor.select(hits[Math.floorMod(at, hits.length)]);
        }
    }

    /**
     * Goes to the state of a number, counted from 1; {@code +5} and {@code -5} count from here.
     *
     * @return whether there is such a state
     */
    public boolean goTo(String number) {
        String digits = number.strip().replaceAll("[\\s,.']", "");
        Route route = cursor.route().get();
        if (route == null || !digits.matches("[+-]?\\d{1,9}")) {
            return false;
        }
        boolean relative = digits.startsWith("+") || digits.startsWith("-");
        int to = Integer.parseInt(digits) + (relative ? cursor.index().get() : -1);
        if (to < 0 || to >= route.length()) {
            return false;
        }
        cursor.select(to);
        return true;
    }

    /** What is to be typed in now; nothing where the bar is closed. */
    public ObjectProperty<Asked> asked() {
        return asked;
    }

    /** The text that is looked for. */
    public StringProperty text() {
        return text;
    }

    /** How many states it is found in, and which of them this is. */
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** Find, next, previous, go to a state. */
    public List<Command> commands() {
        return commands;
    }

    Command command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
