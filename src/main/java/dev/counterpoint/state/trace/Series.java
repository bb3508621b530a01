package dev.counterpoint.state.trace;

/** How a number goes along a trace. */
public final class Series {
    /** What the numbers are. */
    public enum Kind {
        /** The value itself. */
        NUMBER,
        /** How many elements a set, a sequence or a function has. */
        SIZE
    }

    private final String place;
    private final Kind kind;
    private final double[] values;
    private final double least;
    private final double most;
    private final boolean changing;

    /**
     * A series.
     *
     * @param values one a state, {@link Double#NaN} where there is none; from now on its own
     */
    Series(String place, Kind kind, double... values) {
        this.place = place;
        this.kind = kind;
        this.values = values;
        double low = Double.NaN;
        double high = Double.NaN;
        boolean differs = false;
        for (int i = 0; i < values.length; i++) {
            low = Double.isNaN(low) || values[i] < low ? values[i] : low;
            high = Double.isNaN(high) || values[i] > high ? values[i] : high;
            differs |= i > 0 && Double.compare(values[i], values[i - 1]) != 0;
        }
        least = low;
        most = high;
        changing = differs;
    }

    /** Where it is in the state: a variable, or a part of one. */
    public String place() {
        return place;
    }

    /** What is counted. */
    public Kind kind() {
        return kind;
    }

    /** Of how many states it tells. */
    public int states() {
        return values.length;
    }

    /** The number in a state; NaN where there is none. */
    public double at(int state) {
        return values[state];
    }

    /** The smallest number; NaN where there is none. */
    public double least() {
        return least;
    }

    /** The largest number; NaN where there is none. */
    public double most() {
        return most;
    }

    /** Whether it ever changes. */
    public boolean isChanging() {
        return changing;
    }
}
