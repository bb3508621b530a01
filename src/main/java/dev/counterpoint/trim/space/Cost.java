package dev.counterpoint.trim.space;

import java.util.Comparator;
import java.util.List;

/** How much of each measure there is in a counterexample. */
public record Cost(int faults, int steps, int switches, int actors, int changes) {
    /** How much of one. */
    public int of(Measure measure) {
        return switch (measure) {
            case FAULTS -> faults;
            case STEPS -> steps;
            case SWITCHES -> switches;
            case ACTORS -> actors;
            case CHANGES -> changes;
        };
    }

    /** Less of the first measure is better; where that is equal, of the next, and so on. */
    public static Comparator<Cost> comparator(List<Measure> order) {
        List<Measure> measures = List.copyOf(order);
        return (a, b) -> {
            for (Measure measure : measures) {
                int difference = Integer.compare(a.of(measure), b.of(measure));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }
}
