package dev.counterpoint.trim.space;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

/** Parts of a given counterexample: the shortest one, and those that leaving out steps comes to. */
class PartsTest {
    private static final int MOST_STEPS = 12;

    @Property(tries = 2000)
    void theShortestPartIsAsShortAsTheShortestOfAllSelections(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int states) {
        RandomSpace space = new RandomSpace(seed, states);
        Path given = space.walk(MOST_STEPS);
        if (given == null) {
            return;
        }
        Path shortest = new Subsequence(space, given, Pace.UNBOUNDED, 100_000).shortest();
        assertThat(shortest).isNotNull();
        assertThat(space.isCounterexample(shortest)).isTrue();
        assertThat(shortest.steps()).isEqualTo(shortestSelection(space, given));
        assertThat(shortest.cost(space).faults()).isLessThanOrEqualTo(given.cost(space).faults());
    }

    @Property(tries = 2000)
    void leavingOutStepsNeverMakesItLongerNorAddsFaults(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int states) {
        RandomSpace space = new RandomSpace(seed, states);
        Path given = space.walk(60);
        if (given == null) {
            return;
        }
        Path direct = DeltaDebugging.withoutDetours(given);
        Path fewer = new DeltaDebugging(space, direct, Pace.UNBOUNDED).smaller();
        assertThat(space.isCounterexample(direct)).isTrue();
        assertThat(space.isCounterexample(fewer)).isTrue();
        assertThat(direct.steps()).isLessThanOrEqualTo(given.steps());
        assertThat(fewer.steps()).isLessThanOrEqualTo(direct.steps());
        assertThat(fewer.cost(space).faults()).isLessThanOrEqualTo(given.cost(space).faults());
        assertThat(new DeltaDebugging(space, fewer, Pace.UNBOUNDED).smaller().steps())
                .isEqualTo(fewer.steps());
    }

    @Property(tries = 200)
    void aSearchThatMayLookAtTooLittleSaysSo(@ForAll long seed) {
        RandomSpace space = new RandomSpace(seed, 8);
        Path given = space.walk(60);
        if (given != null && given.steps() > 0) {
            Path part = new Subsequence(space, given, Pace.UNBOUNDED, 0).shortest();
            assertThat(part).isNull();
        }
    }

    private static int shortestSelection(RandomSpace space, Path given) {
        int shortest = Integer.MAX_VALUE;
        for (int chosen = 0; chosen < 1 << given.steps(); chosen++) {
            int size = Integer.bitCount(chosen);
            if (size < shortest && runs(space, given, chosen, 0, given.state(0))) {
                shortest = size;
            }
        }
        return shortest;
    }

    /** Whether the chosen steps can all be taken, ending with a violation. */
    private static boolean runs(RandomSpace space, Path given, int chosen, int from, int state) {
        if (from == 0 && Violations.isAtStart(space, state)) {
            return chosen == 0;
        }
        Integer next = nextChosen(chosen, from);
        if (next == null) {
            return false;
        }
        Edges edges = space.edges(state);
        boolean last = nextChosen(chosen, next + 1) == null;
        for (int e = 0; e < edges.size(); e++) {
            if (edges.label(e) == given.label(next)) {
                boolean violated = Violations.isBy(space, state, edges, e);
                if (violated
                        ? last
                        : edges.isInside(e)
                                && !last
                                && runs(space, given, chosen, next + 1, edges.target(e))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Integer nextChosen(int chosen, int from) {
        int left = chosen >>> from;
        return left == 0 ? null : from + Integer.numberOfTrailingZeros(left);
    }
}
