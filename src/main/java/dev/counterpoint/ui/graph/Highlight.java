package dev.counterpoint.ui.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What stands out in a picture beside the counterexample and what is selected.
 *
 * @param layers sets of states, the last on top
 * @param path states one after the other along transitions; none where there is no path
 */
public record Highlight(List<Layer> layers, List<Integer> path) {
    /** Nothing. */
    public static final Highlight NONE = new Highlight(List.of(), List.of());

    public Highlight {
        layers = List.copyOf(layers);
        path = List.copyOf(path);
    }

    /** Why states stand out. */
    public enum Tone {
        /** They were asked for. */
        FOUND,
        /** They cannot avoid a violation any more. */
        DOOMED,
        /** In them a violation could be avoided for the last time. */
        BORDER,
        /** Only the graph before has them. */
        WENT,
        /** Only the graph after has them. */
        CAME
    }

    /** States that stand out for one reason. */
    public record Layer(BitSet states, Tone tone) {
        public Layer {
            states = (BitSet) states.clone();
        }
    }

    /** States that were asked for. */
    public static Highlight found(BitSet states) {
        return new Highlight(List.of(new Layer(states, Tone.FOUND)), List.of());
    }

    /** A path, and its states. */
    public static Highlight along(int[] path) {
        BitSet states = new BitSet();
        for (int state : path) {
            states.set(state);
        }
        return new Highlight(
                List.of(new Layer(states, Tone.FOUND)), Arrays.stream(path).boxed().toList());
    }
}
