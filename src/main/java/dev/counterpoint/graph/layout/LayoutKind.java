package dev.counterpoint.graph.layout;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The ways to lay out a graph. */
public enum LayoutKind {
    /** A column a level, the counterexample on a straight line. */
    LAYERED("Layered", "a column for each level", Integer.MAX_VALUE),
    /** States that are near in steps stand near. */
    FORCE("Force", "states that are few steps apart stand together", 3_000),
    /** States that can reach each other stand on a circle. */
    CIRCULAR("Circular", "states that can reach each other stand on a circle", 20_000),
    /** A lane for each actor: a state stands in the lane of who acted last. */
    LANES("Lanes", "a lane for each actor: states stand by who acted last", Integer.MAX_VALUE);

    private final String title;
    private final String words;
    private final int most;

    LayoutKind(String title, String words, int most) {
        this.title = title;
        this.words = words;
        this.most = most;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** What it shows, in words. */
    public String words() {
        return words;
    }

    /** Why so many states are not laid out so, in words; null where they can be. */
    public @Nullable String refusal(int states) {
        return states <= most
                ? null
                : String.format(
                        Locale.ROOT,
                        "%s layout takes up to %,d states, and these are %,d. They are shown"
                                + " layered; group them, or look near the counterexample, to lay"
                                + " them out so.",
                        title,
                        most,
                        states);
    }
}
