package dev.counterpoint.trim.space;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A behavior: states, and the labels of the steps between them. */
public final class Path {
    private final int[] states;
    private final int[] labels;

    /** One state more than labels. */
    public Path(int[] states, int[] labels) {
        if (states.length != labels.length + 1) {
            throw new IllegalArgumentException("a step between each state and the next");
        }
        this.states = states.clone();
        this.labels = labels.clone();
    }

    /** How many steps. */
    public int steps() {
        return labels.length;
    }

    /** The state before step {@code index}; the last for the number of steps. */
    public int state(int index) {
        return states[index];
    }

    /** The last state. */
    public int last() {
        return states[states.length - 1];
    }

    /** The label of a step. */
    public int label(int index) {
        return labels[index];
    }

    /** The first so many steps. */
    public Path prefix(int steps) {
        return new Path(Arrays.copyOf(states, steps + 1), Arrays.copyOf(labels, steps));
    }

    /** One step more. */
    public Path then(int label, int state) {
        int[] longer = Arrays.copyOf(states, states.length + 1);
        longer[states.length] = state;
        int[] more = Arrays.copyOf(labels, labels.length + 1);
        more[labels.length] = label;
        return new Path(longer, more);
    }

    /** How much of each measure there is in it. */
    public Cost cost(Space space) {
        int faults = 0;
        int switches = 0;
        int changes = 0;
        int last = Space.NOBODY;
        Set<Integer> actors = new HashSet<>();
        for (int i = 0; i < labels.length; i++) {
            int actor = space.actor(labels[i]);
            faults += space.isFault(labels[i]) ? 1 : 0;
            changes += space.changes(states[i], states[i + 1]);
            if (actor != Space.NOBODY) {
                switches += last != Space.NOBODY && last != actor ? 1 : 0;
                last = actor;
                actors.add(actor);
            }
        }
        return new Cost(faults, labels.length, switches, actors.size(), changes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path path
                && Arrays.equals(states, path.states)
                && Arrays.equals(labels, path.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(states) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "states " + Arrays.toString(states) + " by " + Arrays.toString(labels);
    }
}
