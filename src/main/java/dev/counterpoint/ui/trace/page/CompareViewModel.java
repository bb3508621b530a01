package dev.counterpoint.ui.trace.page;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.imports.Imports;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.TraceAlignment;
import dev.counterpoint.state.trace.TraceAlignment.Kind;
import dev.counterpoint.state.trace.TraceAlignment.Row;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** The trace that is explored beside another one, state by state. */
public final class CompareViewModel {
    private final TraceCursor cursor;
    private final OtherTraces others;
    private final Latest work;
    private final ReadOnlyObjectWrapper<@Nullable TraceChoice> other =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final List<Command> commands;

    private record Aligned(TraceAlignment alignment, List<Row> rows) {}

    /** Compares what is explored; {@code show} brings the page that shows it. */
    public CompareViewModel(
            Exploration exploration, OtherTraces others, Threads threads, Runnable show) {
        cursor = exploration.cursor();
        this.others = others;
        work = new Latest(threads, this::failed);
        var some = cursor.route().isNotNull();
        var compared = other.isNotNull();
        commands =
                List.of(
                        Command.when(
                                "trace.compare-file",
                                "Compare with a Trace File…",
                                "fth-file",
                                null,
                                some,
                                () -> {
                                    show.run();
                                    others.chooseFile().ifPresent(this::read);
                                }),
                        Command.when(
                                "trace.next-difference",
                                "Next Difference of the Traces",
                                "fth-chevron-down",
                                "D",
                                compared,
                                () -> toDifference(1)),
                        Command.when(
                                "trace.previous-difference",
                                "Previous Difference of the Traces",
                                "fth-chevron-up",
                                "Shift+D",
                                compared,
                                () -> toDifference(-1)));
        cursor.route().addListener((o, was, is) -> align(false));
        cursor.index().addListener((o, was, is) -> follow(is.intValue()));
    }

    /** The traces that can be chosen without a file. */
    public List<TraceChoice> choices() {
        Route route = cursor.route().get();
        return others.known().stream()
                .filter(c -> route == null || !c.trace().equals(route.trace()))
                .toList();
    }

    /** Compares with this one. */
    public void choose(TraceChoice choice) {
        other.set(choice);
        align(true);
    }

    /** Compares with the trace of a file. */
    public void read(Path file) {
        summary.set("Reading " + file.getFileName() + "…");
        work.run(
                () -> {
                    try {
                        return Imports.read(file).file().trace();
                    } catch (ItfException unreadable) {
                        throw new CompletionException(unreadable);
                    }
                },
                trace -> choose(new TraceChoice(String.valueOf(file.getFileName()), trace)));
    }

    private void failed(Throwable error) {
        Throwable cause = EngineException.cause(error);
        summary.set(String.valueOf(cause.getMessage()));
    }

    /** Aligns them; who has chosen a trace is brought to the first difference. */
    private void align(boolean toDifference) {
        Route route = cursor.route().get();
        TraceChoice chosen = other.get();
        work.cancel();
        if (route == null || chosen == null) {
            rows.set(List.of());
            summary.set("");
            return;
        }
        work.run(
                () -> {
                    TraceAlignment found = TraceAlignment.of(route.trace(), chosen.trace());
                    return new Aligned(found, found.rows());
                },
                found -> {
                    selected.set(-1);
                    rows.set(found.rows());
                    summary.set(words(found.alignment()));
                    int first = found.alignment().difference(0);
                    if (toDifference && first >= 0) {
                        select(first);
                    } else {
                        follow(cursor.index().get());
                    }
                });
    }

    private static String words(TraceAlignment alignment) {
        int differences = alignment.differences();
        if (differences == 0) {
            return "The same states from first to last";
        }
        String same =
                alignment.prefix() == 0
                        ? "Different from the first state on"
                        : "The same up to state " + number(alignment.prefix());
        return same
                + "; "
                + number(differences)
                + " of "
                + number(alignment.rows().size())
                + (differences == 1 ? " rows differs" : " rows differ");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void toDifference(int by) {
        List<Row> all = rows.get();
        for (int i = selected.get() + by; i >= 0 && i < all.size(); i += by) {
            boolean begins = by < 0 || i == 0 || all.get(i - 1).kind() != all.get(i).kind();
            if (all.get(i).kind() != Kind.SAME && begins) {
                select(i);
                return;
            }
        }
    }

    /** Looks at a row; the place in the trace goes with it. */
    public void select(int row) {
        if (row >= 0 && row < rows.get().size() && row != selected.get()) {
            selected.set(row);
            int left = rows.get().get(row).left();
            if (left >= 0 && left != cursor.index().get()) {
                cursor.select(left);
            }
        }
    }

    private void follow(int index) {
        List<Row> all = rows.get();
        int now = selected.get();
        boolean there = now >= 0 && now < all.size() && all.get(now).left() == index;
        if (index < 0 || there) {
            return;
        }
        int low = index;
        while (low < all.size() && all.get(low).left() < index) {
            low++;
        }
        select(low);
    }

    /** What it is compared with; null where nothing is chosen. */
    public ReadOnlyObjectProperty<@Nullable TraceChoice> other() {
        return other.getReadOnlyProperty();
    }

    /** The states of both, aligned. */
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The row that is looked at; -1 for none. */
    public IntegerProperty selected() {
        return selected;
    }

    /** What is the same and how much differs, in words. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** A state of the left or the right trace; null where the side has none. */
    @Nullable State state(boolean left, int index) {
        Trace trace = trace(left);
        boolean there = trace != null && index >= 0 && index < trace.states().size();
        return trace == null || !there ? null : trace.states().get(index);
    }

    /** The step that leads to a state of the left or the right trace, in words. */
    String step(boolean left, int index) {
        Trace trace = trace(left);
        if (trace == null || index < 0 || index >= trace.states().size()) {
            return "";
        }
        Step step = index == 0 ? null : trace.steps().get(index - 1);
        return step == null ? "initial state" : step.toString();
    }

    private @Nullable Trace trace(boolean left) {
        Route route = cursor.route().get();
        TraceChoice chosen = other.get();
        if (left) {
            return route == null ? null : route.trace();
        }
        return chosen == null ? null : chosen.trace();
    }

    /** Compare with a file, next and previous difference. */
    public List<Command> commands() {
        return commands;
    }
}
