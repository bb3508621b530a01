package dev.counterpoint.graph.find;

import dev.counterpoint.graph.GraphSnapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each action is taken in a graph.
 *
 * @param transitions by action, in the order of their names
 */
public record ActionUse(Map<String, Integer> transitions) {
    public ActionUse {
        transitions = Map.copyOf(transitions);
    }

    /** Counts the transitions of a graph by action. */
    public static ActionUse of(GraphSnapshot graph) {
        Counts counts = new Counts();
        graph.forEachTransition((source, target, label) -> counts.add(label));
        Map<String, Integer> transitions = new TreeMap<>();
        for (int label = 0; label < counts.ofLabel.length; label++) {
            if (counts.ofLabel[label] > 0) {
                transitions.merge(
                        graph.label(label).step().action(), counts.ofLabel[label], Integer::sum);
            }
        }
        return new ActionUse(transitions);
    }

    /** How many transitions an action has. */
    public int of(String action) {
        return transitions.getOrDefault(action, 0);
    }

    /** Those of a spec's actions that are never taken, in their order. */
    public List<String> neverTaken(Collection<String> actions) {
        return actions.stream().filter(action -> of(action) == 0).distinct().toList();
    }

    private static final class Counts {
        private int[] ofLabel = new int[16];

        void add(int label) {
            if (label >= ofLabel.length) {
                ofLabel = Arrays.copyOf(ofLabel, Math.max(label + 1, ofLabel.length * 2));
            }
            ofLabel[label]++;
        }
    }
}
