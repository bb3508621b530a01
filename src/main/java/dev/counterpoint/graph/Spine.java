package dev.counterpoint.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * A counterexample laid over a graph: its states by number, and for a lasso where its loop begins.
 * A state may occur more than once.
 */
public final class Spine {
    private final int[] states;
    private final OptionalInt loop;
    private final @Nullable SpineEnd end;

    private Spine(int[] states, OptionalInt loop, @Nullable SpineEnd end) {
        if (states.length == 0) {
            throw new IllegalArgumentException("a spine needs a state");
        }
        if (loop.isPresent() && (loop.getAsInt() < 0 || loop.getAsInt() >= states.length)) {
            throw new IllegalArgumentException("the loop begins at no state: " + loop);
        }
        this.states = states.clone();
        this.loop = loop;
        this.end = end;
    }

    /** A finite counterexample: its last state is the violating one. */
    public static Spine violation(int... states) {
        return ending(SpineEnd.PROPERTY, states);
    }

    /** A finite counterexample, and what is wrong with its last state. */
    public static Spine ending(SpineEnd end, int... states) {
        return new Spine(states, OptionalInt.empty(), end);
    }

    /** A lasso: after the last state it goes on at {@code states[loop]}. */
    public static Spine lasso(int loop, int... states) {
        return new Spine(states, OptionalInt.of(loop), null);
    }

    /** A path in which nothing is violated, such as a walk. */
    public static Spine path(int... states) {
        return new Spine(states, OptionalInt.empty(), null);
    }

    /** How many states it has. */
    public int length() {
        return states.length;
    }

    /** The state at an index from 0. */
    public int state(int index) {
        return states[index];
    }

    /** Its states, in a new array. */
    public int[] states() {
        return states.clone();
    }

    /** The index at which the loop begins. */
    public OptionalInt loop() {
        return loop;
    }

    /** What is wrong with its last state; null where it is a lasso or only a path. */
    public @Nullable SpineEnd end() {
        return end;
    }

    /** Whether it shows a violation, and is not only a path. */
    public boolean isCounterexample() {
        return end != null || loop.isPresent();
    }

    /** The first index at which a state occurs, or -1. */
    public int indexOf(int state) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] == state) {
                return i;
            }
        }
        return -1;
    }

    /** The same spine with its states numbered anew. */
    public Spine renumbered(IntUnaryOperator number) {
        return new Spine(Arrays.stream(states).map(number).toArray(), loop, end);
    }

    @Override
    public String toString() {
        return Arrays.toString(states) + (loop.isPresent() ? " loop " + loop.getAsInt() : "");
    }
}
