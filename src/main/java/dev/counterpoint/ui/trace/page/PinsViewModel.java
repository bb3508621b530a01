package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.State;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Sight;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * States that are pinned: two are compared with each other, one alone with the state that is looked
 * at. A third takes the place of the one that was pinned first.
 */
public final class PinsViewModel {
    /**
     * A state and what it is called.
     *
     * @param index its place in the trace; -1 off it
     */
    public record Pin(State state, String title, int index) {}

    /** What stands side by side; null on a side that is not chosen yet. */
    public record Pair(@Nullable Pin left, @Nullable Pin right) {}

    private final TraceCursor cursor;
    private final List<Pin> pins = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Pair> pair =
            new ReadOnlyObjectWrapper<>(new Pair(null, null));
    private final List<Command> commands;

    /** Of what is explored; {@code show} brings the page that shows them. */
    public PinsViewModel(Exploration exploration, Runnable show) {
        cursor = exploration.cursor();
        commands =
                List.of(
                        Command.when(
                                "trace.pin",
                                "Pin This State",
                                "fth-map-pin",
                                "P",
                                cursor.sight().isNotNull(),
                                () -> {
                                    pin();
                                    if (pins.size() == 2) {
                                        show.run();
                                    }
                                }),
                        Command.when(
                                "trace.swap-pins",
                                "Swap the Sides",
                                "fth-repeat",
                                null,
                                Bindings.createBooleanBinding(this::isFixed, pair),
                                this::swap),
                        Command.always(
                                "trace.unpin",
                                "Take the Pins Away",
                                "fth-x",
                                "Shift+P",
                                this::clear));
        cursor.sight().addListener(o -> update());
        cursor.route()
                .addListener(
                        (o, was, is) -> {
                            if (is == null) {
                                clear();
                            }
                        });
        update();
    }

    private @Nullable Pin here() {
        Sight sight = cursor.sight().get();
        if (sight == null) {
            return null;
        }
        String title = sight.isOnTrace() ? "State " + (sight.index() + 1) : "Off the trace";
        return new Pin(sight.state(), title, sight.index());
    }

    private void pin() {
        Pin here = here();
        if (here == null) {
            return;
        }
        if (!pins.remove(here)) {
            if (pins.size() == 2) {
                pins.removeFirst();
            }
            pins.add(here);
        }
        update();
    }

    private void swap() {
        if (pins.size() == 2) {
            pins.add(pins.removeFirst());
            update();
        }
    }

    private void clear() {
        pins.clear();
        update();
    }

    private void update() {
        Pin left = pins.isEmpty() ? null : pins.getFirst();
        Pin right = pins.size() == 2 ? pins.get(1) : left == null ? null : here();
        pair.set(new Pair(left, right));
    }

    /** Whether the right side is pinned, and does not follow what is looked at. */
    public boolean isFixed() {
        return pins.size() == 2;
    }

    /** What stands side by side. */
    public ReadOnlyObjectProperty<Pair> pair() {
        return pair.getReadOnlyProperty();
    }

    /** Pin, swap, unpin. */
    public List<Command> commands() {
        return commands;
    }
}
