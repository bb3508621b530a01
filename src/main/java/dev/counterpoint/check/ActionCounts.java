package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.GraphDelta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many steps each action has given so far, and how many of them led to a state that was new.
 * Heard on one thread, read on any.
 */
public final class ActionCounts implements CheckListener {
    private final List<String> actions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet reached = new BitSet();
    private int[] actionOfLabel = new int[16];
    private int labels;
    private long[] steps = new long[16];
    private long[] found = new long[16];

    /**
     * What an action gave.
     *
     * @param steps transitions with it, to known states too
     * @param found states that were found by it first
     */
    public record Count(String action, long steps, long found) {}

    @Override
    public synchronized void graph(GraphDelta delta) {
        for (int state : delta.initialStates()) {
            reached.set(state);
        }
        for (GraphDelta.Label label : delta.labels()) {
            add(label.step().action());
        }
        for (int i = 0; i < delta.sources().length; i++) {
            int action = actionOfLabel[delta.labelNumbers()[i]];
            steps[action]++;
            int target = delta.targets()[i];
            if (!reached.get(target)) {
                reached.set(target);
                found[action]++;
            }
        }
    }

    private void add(String action) {
        Integer known = numbers.get(action);
        int number = known == null ? actions.size() : known;
        if (known == null) {
            actions.add(action);
            numbers.put(action, number);
            if (number == steps.length) {
                steps = Arrays.copyOf(steps, number * 2);
                found = Arrays.copyOf(found, number * 2);
            }
        }
        if (labels == actionOfLabel.length) {
            actionOfLabel = Arrays.copyOf(actionOfLabel, labels * 2);
        }
        actionOfLabel[labels++] = number;
    }

    /** The actions that were taken, those with the most steps first. */
    public synchronized List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            counts.add(new Count(actions.get(i), steps[i], found[i]));
        }
        counts.sort(Comparator.comparingLong(Count::steps).reversed().thenComparing(Count::action));
        return counts;
    }
}
