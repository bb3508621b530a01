package dev.counterpoint.ui.trace;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;

/** Which rows stand under the timeline. */
public final class BandsViewModel {
    private final LanesViewModel lanes;
    private final TruthsViewModel truths;
    private final BooleanProperty changes = new SimpleBooleanProperty(true);
    private final List<Command> commands;

    /** What changed, who acts, what is true. */
    public BandsViewModel(LanesViewModel lanes, TruthsViewModel truths) {
        this.lanes = lanes;
        this.truths = truths;
        commands =
                List.of(
                        toggle("trace.changes", "What Changed", "fth-edit-2", "C", changes),
                        toggle("trace.lanes", "Lanes of Actors", "fth-users", "L", lanes.wanted()),
                        toggle(
                                "trace.truths",
                                "Truth of the Properties",
                                "fth-check-square",
                                "T",
                                truths.wanted()));
    }

    private static Command toggle(
            String id, String title, String icon, String key, BooleanProperty value) {
        return Command.always(
                id, "Under the Timeline: " + title, icon, key, () -> value.set(!value.get()));
    }

    /** Whether what changed is shown. */
    public BooleanProperty changes() {
        return changes;
    }

    /** Who acts. */
    public LanesViewModel lanes() {
        return lanes;
    }

    /** What is true. */
    public TruthsViewModel truths() {
        return truths;
    }

    /** Shows or hides each kind of rows. */
    public List<Command> commands() {
        return commands;
    }

    /** Says what is done whenever there are other rows, or more is known. */
    void onChange(Runnable action) {
        changes.addListener(o -> action.run());
        lanes.wanted().addListener(o -> action.run());
        lanes.actors().addListener(o -> action.run());
        truths.wanted().addListener(o -> action.run());
        truths.changes().addListener(o -> action.run());
    }
}
