package tlc2.tool.liveness;

import org.jspecify.annotations.Nullable;

import tlc2.tool.ITool;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to be fair and violate the temporal properties, as the tools take them apart: from some
 * time on every step meets some conditions, others are met again and again, and what is left of the
 * formula is followed by an automaton.
 */
public final class ErrorModel {
    private static final int MOST_CONDITIONS = 62;

    private final ITool tool;
    private final OrderOfSolution solution;
    private final PossibleErrorModel model;
    private final @Nullable Following following;

    private ErrorModel(ITool tool, OrderOfSolution solution, PossibleErrorModel model) {
        this.tool = tool;
        this.solution = solution;
        this.model = model;
        following = solution.hasTableau() ? Following.of(tool, solution.getTableau().tf) : null;
    }

    /** All ways for the model's fairness and temporal properties. */
    public static List<ErrorModel> of(ITool tool) {
        List<ErrorModel> models = new ArrayList<>();
        for (OrderOfSolution solution : Liveness.processLiveness(tool)) {
            for (PossibleErrorModel model : solution.getPems()) {
                models.add(new ErrorModel(tool, solution, model));
            }
        }
        return models;
    }

    /** Whether there is too much to be told apart. */
    public boolean isTooLarge() {
        boolean unfollowed = solution.hasTableau() && following == null;
        return unfollowed || conditions() > MOST_CONDITIONS;
    }

    private int conditions() {
        int promised = following == null ? 0 : following.conditions();
        return model.AEState.length + model.AEAction.length + promised;
    }

    /** A bit for each condition that must be met again and again. */
    public long allConditions() {
        return (1L << conditions()) - 1;
    }

    /** The automaton's places in which a behavior can begin with a state; one where it has none. */
    public int[] initial(TLCState state) {
        return following == null ? new int[] {0} : following.initial(state);
    }

    /** The places to which a step from a state can lead. */
    public int[] next(int place, TLCState from) {
        return following == null ? new int[] {0} : following.next(place, from);
    }

    /** Whether a step may be taken in the loop. */
    public boolean isAllowed(TLCState from, TLCState to) {
        return Arrays.stream(model.EAAction)
                .allMatch(i -> solution.getCheckAction()[i].eval(tool, from, to));
    }

    /** The conditions that a state meets. */
    @SuppressWarnings("NullAway") // as TLC itself asks about one state
    public long metBy(TLCState state) {
        long met = 0;
        for (int i = 0; i < model.AEState.length; i++) {
            if (solution.getCheckState()[model.AEState[i]].eval(tool, state, null)) {
                met |= 1L << i;
            }
        }
        return met;
    }

    /** The conditions that a step meets. */
    public long metBy(TLCState from, TLCState to) {
        long met = 0;
        for (int i = 0; i < model.AEAction.length; i++) {
            if (solution.getCheckAction()[model.AEAction[i]].eval(tool, from, to)) {
                met |= 1L << (model.AEState.length + i);
            }
        }
        return met;
    }

    /** The conditions that a state meets at a place of the automaton: what was promised comes. */
    public long metAt(int place, TLCState state) {
        return following == null
                ? 0
                : following.met(place, state) << (model.AEState.length + model.AEAction.length);
    }
}
