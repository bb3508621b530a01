package dev.counterpoint.trim.space;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.HashSet;
import java.util.Set;

class ShortestLassoTest {
    private static final int NONE = 1000;

    @Property(tries = 2000)
    void isAsShortAsTheShortestOfAllWalks(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int nodes) {
        RandomLoops space = new RandomLoops(seed, nodes);
        int prefix = NONE;
        int loop = NONE;
        Set<Integer> level = Set.of(0);
        Set<Integer> seen = new HashSet<>();
        for (int steps = 0; steps <= nodes && prefix == NONE; steps++) {
            for (int node : level) {
                int shortest = shortestLoop(space, node, nodes);
                if (shortest < loop) {
                    loop = shortest;
                    prefix = steps;
                }
            }
            seen.addAll(level);
            level = next(space, level, seen);
        }
        Lasso found = new ShortestLasso(space, Pace.UNBOUNDED).find();
        if (prefix == NONE) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isNotNull();
            assertThat(found.prefix()).isEqualTo(prefix);
            assertThat(found.loop()).isEqualTo(loop);
            assertThat(isLasso(space, found)).isTrue();
        }
    }

    private static Set<Integer> next(LoopSpace space, Set<Integer> level, Set<Integer> seen) {
        Set<Integer> next = new HashSet<>();
        for (int node : level) {
            for (int target : space.moves(node).targets()) {
                if (!seen.contains(target)) {
                    next.add(target);
                }
            }
        }
        return next;
    }

    private record At(int node, long met) {}

    private static int shortestLoop(LoopSpace space, int start, int nodes) {
        Set<At> level = Set.of(new At(start, 0));
        int most = nodes << Long.bitCount(space.allConditions());
        for (int steps = 1; steps <= most + 1; steps++) {
            Set<At> next = new HashSet<>();
            for (At at : level) {
                LoopSpace.Moves moves = space.moves(at.node);
                for (int m = 0; m < moves.size(); m++) {
                    if (moves.allowed()[m]) {
                        next.add(new At(moves.targets()[m], at.met | moves.met()[m]));
                    }
                }
            }
            if (next.contains(new At(start, space.allConditions()))) {
                return steps;
            }
            level = next;
        }
        return NONE;
    }

    private static boolean isLasso(LoopSpace space, Lasso lasso) {
        Path way = lasso.way();
        long met = 0;
        for (int i = 0; i < way.steps(); i++) {
            LoopSpace.Moves moves = space.moves(way.state(i));
            boolean taken = false;
            long best = 0;
            for (int m = 0; m < moves.size(); m++) {
                boolean inLoop = i >= lasso.prefix();
                if (moves.targets()[m] == way.state(i + 1)
                        && moves.labels()[m] == way.label(i)
                        && (!inLoop || moves.allowed()[m])) {
                    taken = true;
                    best |= inLoop ? moves.met()[m] : 0;
                }
            }
            if (!taken) {
                return false;
            }
            met |= best;
        }
        return met == space.allConditions() && way.last() == way.state(lasso.prefix());
    }
}
