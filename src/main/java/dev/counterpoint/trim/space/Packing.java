package dev.counterpoint.trim.space;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Several measures in one number that compares as they do one after another: the first is in the
 * highest bits. All but {@link Measure#ACTORS} can be packed: they add up step by step.
 */
final class Packing {
    private static final int BITS = 62;

    private final List<Measure> measures;
    private final int bits;

    Packing(List<Measure> measures) {
        if (measures.contains(Measure.ACTORS)) {
            throw new IllegalArgumentException("actors do not add up");
        }
        this.measures = List.copyOf(measures);
        bits = measures.isEmpty() ? 0 : Math.min(31, BITS / measures.size());
    }

    /** Those before the actors in an order. */
    static Packing before(List<Measure> order) {
        int actors = order.indexOf(Measure.ACTORS);
        return new Packing(actors < 0 ? order : order.subList(0, actors));
    }

    /** Those behind them. */
    static Packing behind(List<Measure> order) {
        int actors = order.indexOf(Measure.ACTORS);
        return new Packing(actors < 0 ? List.of() : order.subList(actors + 1, order.size()));
    }

    boolean has(Measure measure) {
        return measures.contains(measure);
    }

    boolean isEmpty() {
        return measures.isEmpty();
    }

    /** What a step adds. */
    long weight(Space space, int from, int label, int to, int lastActor) {
        long weight = 0;
        for (Measure measure : measures) {
            weight <<= bits;
            weight |=
                    switch (measure) {
                        case FAULTS -> space.isFault(label) ? 1 : 0;
                        case STEPS -> 1;
                        case SWITCHES -> isSwitch(space.actor(label), lastActor) ? 1 : 0;
                        case CHANGES -> space.changes(from, to);
                        case ACTORS -> 0;
                    };
        }
        return weight;
    }

    static boolean isSwitch(int actor, int last) {
        return actor != Space.NOBODY && last != Space.NOBODY && actor != last;
    }

    static int lastActor(int actor, int last) {
        return actor == Space.NOBODY ? last : actor;
    }

    /**
     * The sum.
     *
     * @throws Pace.Ended if a measure outgrows its bits
     */
    long plus(long sum, long weight) {
        long mask = (1L << bits) - 1;
        for (int i = 0; i < measures.size(); i++) {
            int shift = i * bits;
            if (((sum >>> shift) & mask) + ((weight >>> shift) & mask) > mask) {
                throw new Pace.Ended(Pace.Reason.SIZE);
            }
        }
        return sum + weight;
    }

    /** A cost as such a number; what is too large is the largest there is. */
    long of(Cost cost) {
        long packed = 0;
        for (Measure measure : measures) {
            packed = (packed << bits) | Math.min(cost.of(measure), (1L << bits) - 1);
        }
        return packed;
    }

    /** What a number says of each measure. */
    Map<Measure, Integer> open(long packed) {
        Map<Measure, Integer> values = new EnumMap<>(Measure.class);
        List<Measure> last = new ArrayList<>(measures).reversed();
        long rest = packed;
        for (Measure measure : last) {
            values.put(measure, (int) (rest & ((1L << bits) - 1)));
            rest >>>= bits;
        }
        return values;
    }
}
