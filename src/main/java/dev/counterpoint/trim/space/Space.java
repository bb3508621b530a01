package dev.counterpoint.trim.space;

/**
 * States and steps, and which of them violate a property. States and labels are numbered from 0 in
 * the order in which they are met. A label stands for an action with the values of its parameters.
 */
public interface Space {
    /** Who takes a step that nobody in particular takes. */
    int NOBODY = -1;

    /** The initial states. */
    int[] initialStates();

    /** Whether the constraints let a behavior go on from an initial state. */
    boolean isInside(int initialState);

    /** The steps from a state, the same each time. */
    Edges edges(int state);

    /** Who takes a step, as a number; {@link #NOBODY} where nobody is named. */
    int actor(int label);

    /** Whether a step is the environment's. */
    boolean isFault(int label);

    /** How many variables differ. */
    int changes(int from, int to);

    /** Whether a behavior that ends in this state, which lies within the model, violates it. */
    boolean isViolatedAt(int state);

    /** The same of a state that a step has led to beyond the model. */
    boolean isViolatedBeyond(int state);

    /** Whether this step violates it. */
    boolean isViolatedBy(int from, int label, int to);
}
