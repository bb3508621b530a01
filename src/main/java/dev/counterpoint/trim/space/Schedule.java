package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * The orders in which the steps of a counterexample can be taken: two neighbours that are not the
 * same step may change places where both orders are enabled, end in one state, and violate the
 * property nowhere else. What is before another step in all of these orders happens before it.
 */
public final class Schedule {
    private final Space space;
    private final Pace pace;
    private final int most;
    private final IntUnaryOperator rank;
    private final int steps;
    private final Set<Order> orders = new HashSet<>();
    private final BitSet commuting = new BitSet();
    private final BitSet[] before;
    private boolean complete = true;
    private Order first;

    /** One order: the steps by their places in the given one, and the behavior it makes. */
    private record Order(List<Integer> steps, Path path) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Order order && steps.equals(order.steps);
        }

        @Override
        public int hashCode() {
            return steps.hashCode();
        }
    }

    /**
     * Of a counterexample.
     *
     * @param rank a number for each label, by which orders are compared
     * @param most how many orders are looked at
     */
    public Schedule(Space space, Path path, IntUnaryOperator rank, int most, Pace pace) {
        this.space = space;
        this.pace = pace;
        this.most = most;
        this.rank = rank;
        steps = path.steps();
        before = new BitSet[steps];
        Arrays.setAll(before, i -> new BitSet());
        for (int i = 0; i < steps; i++) {
            before[i].set(0, steps);
        }
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            given.add(i);
        }
        first = new Order(given, path);
        explore(first);
    }

    private void explore(Order given) {
        List<Order> open = new ArrayList<>(List.of(given));
        orders.add(given);
        meet(given);
        for (int at = 0; at < open.size(); at++) {
            pace.tick();
            Order order = open.get(at);
            for (int i = 0; i + 1 < steps; i++) {
                Order other = swapped(order, i);
                if (other == null) {
                    continue;
                }
                if (at == 0) {
                    commuting.set(i);
                }
                if (orders.contains(other)) {
                    continue;
                }
                if (orders.size() >= most) {
                    complete = false;
                    continue;
                }
                orders.add(other);
                open.add(other);
                meet(other);
            }
        }
    }

    private void meet(Order order) {
        BitSet done = new BitSet();
        for (int step : order.steps) {
            before[step].and(done);
            done.set(step);
        }
        first = compare(order, first) < 0 ? order : first;
    }

    private int compare(Order a, Order b) {
        for (int i = 0; i < steps; i++) {
            int difference =
                    Integer.compare(
                            rank.applyAsInt(a.path.label(i)), rank.applyAsInt(b.path.label(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private @Nullable Order swapped(Order order, int i) {
        Path path = order.path;
        if (path.label(i) == path.label(i + 1)) {
            return null;
        }
        int from = path.state(i);
        int to = path.state(i + 2);
        Edges edges = space.edges(from);
        for (int e = 0; e < edges.size(); e++) {
            int middle = edges.target(e);
            if (edges.label(e) != path.label(i + 1)
                    || !edges.isInside(e)
                    || Violations.isBy(space, from, edges, e)) {
                continue;
            }
            if (leads(middle, path.label(i), to, i + 2 == steps)) {
                List<Integer> other = new ArrayList<>(order.steps);
                other.set(i, order.steps.get(i + 1));
                other.set(i + 1, order.steps.get(i));
                int[] states = new int[steps + 1];
                int[] labels = new int[steps];
                for (int s = 0; s <= steps; s++) {
                    states[s] = s == i + 1 ? middle : path.state(s);
                }
                for (int s = 0; s < steps; s++) {
                    labels[s] =
                            s == i ? path.label(i + 1) : s == i + 1 ? path.label(i) : path.label(s);
                }
                return new Order(other, new Path(states, labels));
            }
        }
        return null;
    }

    private boolean leads(int from, int label, int to, boolean last) {
        Edges edges = space.edges(from);
        for (int e = 0; e < edges.size(); e++) {
            if (edges.label(e) == label && edges.target(e) == to) {
                return last == Violations.isBy(space, from, edges, e)
                        && (last || edges.isInside(e));
            }
        }
        return false;
    }

    /** Whether a step and the next can change places. */
    public boolean commutes(int step) {
        return commuting.get(step);
    }

    /** Whether a step comes before another in all orders. */
    public boolean isBefore(int step, int other) {
        return before[other].get(step);
    }

    /** Whether one comes right before another, with none in between that has to. */
    public boolean isRightBefore(int first, int second) {
        if (!isBefore(first, second)) {
            return false;
        }
        for (int between = 0; between < steps; between++) {
            if (isBefore(first, between) && isBefore(between, second)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all orders were looked at. */
    public boolean isComplete() {
        return complete;
    }

    /** The behavior that stands for all of these orders: the first by rank. */
    public Path canonical() {
        return first.path;
    }
}
