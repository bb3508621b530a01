package dev.counterpoint.trim.space;

/**
 * The steps that lead from one state: their targets and labels, and which the model goes on from.
 */
public final class Edges {
    /** None. */
    public static final Edges NONE = new Edges(new int[0], new int[0], new boolean[0]);

    private final int[] targets;
    private final int[] labels;
    private final boolean[] inside;

    /** Arrays of one length, which are taken over. */
    public Edges(int[] targets, int[] labels, boolean[] inside) {
        if (targets.length != labels.length || targets.length != inside.length) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
        this.targets = targets;
        this.labels = labels;
        this.inside = inside;
    }

    /** How many. */
    public int size() {
        return targets.length;
    }

    /** The state that one leads to. */
    public int target(int index) {
        return targets[index];
    }

    /** The label of one. */
    public int label(int index) {
        return labels[index];
    }

    /** Whether the constraints let a behavior go on after it. */
    public boolean isInside(int index) {
        return inside[index];
    }
}
