package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.ValueColumn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A variable that one may want to group by.
 *
 * @param values how many distinct values it has, as far as they differ in writing
 * @param split how much of what sets the violating states apart its value tells: from 0, nothing,
 *     to 1, all of it
 */
public record SuggestedVariable(String variable, int values, double split) {
    /** A variable with more values makes no picture one can read. */
    private static final int MOST = 60;

    /**
     * The variables with few values, those that tell most of a violation for the number of their
     * values first: by mutual information (Shannon, 1948), as in Quinlan's gain ratio (1986).
     *
     * @param states how many states
     * @param violating those to be set apart; may be none
     * @throws CancellationException if it is cancelled
     */
    public static List<SuggestedVariable> of(
            StateColumns values, int states, BitSet violating, Progress progress, Cancel cancel) {
        List<SuggestedVariable> suggested = new ArrayList<>();
        for (ValueColumn column :
                values.columns(values.variables(), states, i -> i, MOST, progress, cancel)) {
            if (column.isCounted() && column.distinct() > 1) {
                suggested.add(
                        new SuggestedVariable(
                                column.variable(),
                                column.distinct(),
                                split(column, states, violating)));
            }
        }
        suggested.sort(
                Comparator.comparingDouble(SuggestedVariable::merit)
                        .reversed()
                        .thenComparingInt(SuggestedVariable::values));
        return suggested;
    }

    private double merit() {
        return split / Math.log(1.0 + values);
    }

    private static double split(ValueColumn column, int states, BitSet violating) {
        int[] all = new int[column.distinct()];
        int[] bad = new int[column.distinct()];
        int allBad = 0;
        for (int state = 0; state < states; state++) {
            all[column.number(state)]++;
            if (violating.get(state)) {
                bad[column.number(state)]++;
                allBad++;
            }
        }
        double whole = entropy(allBad, states) * states;
        double left = 0;
        for (int number = 0; number < all.length; number++) {
            left += entropy(bad[number], all[number]) * all[number];
        }
        return whole == 0 ? 0 : Math.clamp((whole - left) / whole, 0, 1);
    }

    private static double entropy(int part, int all) {
        if (part == 0 || part == all) {
            return 0;
        }
        double share = (double) part / all;
        return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    }
}
