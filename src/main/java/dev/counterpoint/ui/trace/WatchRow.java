package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.state.ValueText;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A watched expression and its value at each state of the trace. Values come in the order of the
 * states; equal ones that follow each other are one stretch.
 */
public final class WatchRow {
    private static final int WIDTH = 80;

    private final String expression;
    private final List<Evaluated> values = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();

    WatchRow(String expression) {
        this.expression = expression;
    }

    /** What is watched, as it was typed. */
    public String expression() {
        return expression;
    }

    /** At how many states the value is known. */
    public ReadOnlyIntegerProperty known() {
        return known.getReadOnlyProperty();
    }

    /** The value at a state or why there is none; null where it is not known yet. */
    public @Nullable Evaluated at(int index) {
        return index >= 0 && index < values.size() ? values.get(index) : null;
    }

    /** The first state of the stretch of equal values that a known state is in. */
    int start(int index) {
        return starts.get(index);
    }

    /** Whether the value differs from that at the state before. */
    public boolean isChanged(int index) {
        return index > 0 && index < values.size() && starts.get(index) == index;
    }

    /** A value in full, or the sentence that says why there is none. */
    static String text(Evaluated value) {
        if (value.value() != null) {
            return ValueText.pretty(value.value(), WIDTH);
        }
        return value.error() == null ? "It has no value." : value.error();
    }

    void clear() {
        values.clear();
        starts.clear();
        known.set(0);
    }

    void add(Evaluated value) {
        int index = values.size();
        boolean same = index > 0 && same(values.get(index - 1), value);
        values.add(value);
        starts.add(same ? starts.get(index - 1) : index);
        known.set(index + 1);
    }

    private static boolean same(Evaluated before, Evaluated after) {
        return Objects.equals(before.value(), after.value())
                && Objects.equals(before.error(), after.error());
    }
}
