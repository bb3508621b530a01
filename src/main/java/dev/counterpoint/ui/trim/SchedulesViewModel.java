package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The counterexamples that are as good as the trimmed one, each schedule once. */
public final class SchedulesViewModel {
    private final SidesViewModel sides;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private String words = "";

    /**
     * One schedule.
     *
     * @param steps its steps in one line
     * @param cost what there is of each measure, in words
     * @param trimmed whether it is the trimmed trace, or another order of it
     */
    public record Row(Trace trace, String steps, String cost, boolean trimmed) {}

    SchedulesViewModel(SidesViewModel sides) {
        this.sides = sides;
    }

    /** The simplest first; empty where they are not known. */
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are, in a sentence. */
    public String words() {
        return words;
    }

    void clear() {
        words = "";
        rows.set(List.of());
    }

    void show(@Nullable TrimStudy all, Trace best) {
        if (all == null || all.found().isEmpty()) {
            clear();
            return;
        }
        int count = all.found().size();
        words =
                (count == 1
                                ? all.complete()
                                        ? "There is no other schedule that is as good."
                                        : "No other schedule that is as good was found."
                                : count + " schedules are as good, the simplest first.")
                        + (all.complete() ? "" : " There may be more: the time for it was over.");
        List<Row> found = new ArrayList<>();
        for (TrimStudy.Found one : all.found()) {
            found.add(
                    new Row(
                            one.trace(),
                            one.trace().steps().stream()
                                    .map(Step::toString)
                                    .collect(Collectors.joining(", ")),
                            List.of(Measure.FAULTS, Measure.STEPS, Measure.SWITCHES, Measure.ACTORS)
                                    .stream()
                                    .map(m -> TrimWords.count(m, one.cost().of(m)))
                                    .collect(Collectors.joining(", ")),
                            one.trace().equals(best)));
        }
        rows.set(List.copyOf(found));
    }

    /** Shows one of them, to step through. */
    public void visit(Row row) {
        if (row.trimmed()) {
            sides.choose(Side.BOTH);
        } else {
            sides.visit(
                    row.trace(),
                    "Schedule " + (rows.get().indexOf(row) + 1) + " of " + rows.get().size());
        }
    }
}
