package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.Stretches;

import javafx.collections.ObservableListBase;

/** The rows of a trace, made when they are looked at: however long it is, they cost nothing. */
final class StepRows extends ObservableListBase<StepRow> {
    private final Stretches stretches;
    private final boolean reversed;

    StepRows(Stretches stretches, boolean reversed) {
        this.stretches = stretches;
        this.reversed = reversed;
    }

    @Override
    public StepRow get(int row) {
        int stretch = turned(row);
        return new StepRow(stretches.first(stretch), stretches.last(stretch));
    }

    /** The row that shows a state. */
    int rowOf(int state) {
        return turned(stretches.of(state));
    }

    private int turned(int at) {
        return reversed ? size() - 1 - at : at;
    }

    @Override
    public int size() {
        return stretches.count();
    }
}
