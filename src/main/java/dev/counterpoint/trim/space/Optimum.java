package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The best counterexample of all: no other has less of the first measure, among those none less of
 * the second, and so on. The measures before the actors add up along a behavior, which Dijkstra's
 * algorithm makes use of; the actors and what comes behind them are compared among its results.
 */
public final class Optimum {
    private final Space space;
    private final List<Measure> order;
    private final Pace pace;
    private final Packing packing;
    private final Nearest nearest;
    private @Nullable Path found;
    private boolean complete;

    /**
     * For one order.
     *
     * @param order all measures
     * @param known what a counterexample that is known costs, so that none is looked for that costs
     *     more; null where there is none
     */
    public Optimum(Space space, List<Measure> order, @Nullable Cost known, Pace pace) {
        this.space = space;
        this.order = List.copyOf(order);
        this.pace = pace;
        packing = Packing.before(order);
        nearest =
                new Nearest(
                        space, packing, known == null ? Nearest.FAR - 1 : packing.of(known), pace);
    }

    /**
     * The best; null where there is none that costs as little as what is known.
     *
     * @throws Pace.Ended where it did not come to its end; {@link #found} may have one all the same
     */
    public @Nullable Path find() {
        nearest.search();
        if (nearest.isFound()) {
            found = nearest.path(nearest.goals().nextSetBit(0));
            if (order.contains(Measure.ACTORS)) {
                found = new FewestActors(space, nearest, Packing.behind(order), pace).find();
            }
        }
        complete = true;
        return found;
    }

    /**
     * All that have as little of the measures before the actors, at most so many, in no order; the
     * steps must be among these measures.
     *
     * @throws Pace.Ended where it did not come to its end
     */
    public List<Path> all(int most) {
        if (!packing.has(Measure.STEPS)) {
            throw new IllegalArgumentException("without the steps there is no end of them");
        }
        nearest.search();
        return nearest.isFound()
                ? new FewestActors(space, nearest, Packing.behind(order), pace).all(most)
                : List.of();
    }

    /** The best so far. */
    public @Nullable Path found() {
        return found;
    }

    /**
     * The measures of which it is known that there cannot be less: all, where it came to its end;
     * those before the actors, where only the comparison of actors did not.
     */
    public List<Measure> proved() {
        if (complete) {
            return order;
        }
        return found == null ? List.of() : order.subList(0, order.indexOf(Measure.ACTORS));
    }

    /** What every counterexample has that was not found when the search was ended. */
    public Map<Measure, Integer> ruledOut() {
        long frontier = nearest.frontier();
        return frontier == Nearest.FAR ? Map.of() : packing.open(frontier);
    }

    /** How many states, apart for each actor who came to them, were looked at. */
    public long expanded() {
        return nearest.expanded();
    }

    /** Of two counterexamples the better in this order; the first where they are as good. */
    public static Path better(Space space, List<Measure> order, Path a, Path b) {
        Comparator<Cost> comparator = Cost.comparator(order);
        return comparator.compare(b.cost(space), a.cost(space)) < 0 ? b : a;
    }
}
