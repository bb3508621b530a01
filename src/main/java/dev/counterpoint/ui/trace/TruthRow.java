package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Truth;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** A property and its truth at each state, as far as it is known. */
public final class TruthRow {
    private final String property;
    private final boolean whole;
    private final @Nullable Truth[] truths;
    private @Nullable String error;

    /**
     * Of which nothing is known.
     *
     * @param whole whether what it is at a state may depend on what follows
     */
    TruthRow(String property, int states, boolean whole) {
        this.property = property;
        this.whole = whole;
        truths = new Truth[states];
    }

    /** Its name. */
    public String property() {
        return property;
    }

    /** Whether what it is at a state may depend on what follows: no part tells it. */
    public boolean isWhole() {
        return whole;
    }

    /** Its truth at a state; null where that is not known yet. */
    public @Nullable Truth at(int state) {
        return state >= 0 && state < truths.length ? truths[state] : null;
    }

    /** Why it cannot be told; null where it can. */
    public @Nullable String error() {
        return error;
    }

    boolean isKnown(int from, int to) {
        for (int i = from; i < to; i++) {
            if (truths[i] == null) {
                return false;
            }
        }
        return true;
    }

    /** The last state, within what is asked for, of the stretch with one truth. */
    int last(int state, int most) {
        int at = state;
        while (at + 1 <= most && at + 1 < truths.length && truths[at + 1] == truths[state]) {
            at++;
        }
        return at;
    }

    void put(int from, List<Truth> known) {
        for (int i = 0; i < known.size(); i++) {
            truths[from + i] = known.get(i);
        }
    }

    /** What is known of a trace that begins with the same states is known here. */
    void takeOver(TruthRow other, int states) {
        for (int i = 0; i < states; i++) {
            truths[i] = other.truths[i];
        }
    }

    void fail(String sentence) {
        error = sentence;
        Arrays.fill(truths, Truth.UNKNOWN);
    }
}
