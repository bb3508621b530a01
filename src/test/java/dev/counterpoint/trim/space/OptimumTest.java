package dev.counterpoint.trim.space;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

class OptimumTest {
    @Provide
    Arbitrary<List<Measure>> orders() {
        return Arbitraries.shuffle(Measure.values());
    }

    @Property(tries = 2000)
    void costsWhatBruteForceFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 7) int states,
            @ForAll("orders") List<Measure> order) {
        RandomSpace space = new RandomSpace(seed, states);
        Cost best = new BruteForce(space, order).best();
        Optimum optimum = new Optimum(space, order, null, Pace.UNBOUNDED);
        Path found = optimum.find();
        if (best == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isNotNull().satisfies(p -> space.isCounterexample(p));
            assertThat(found.cost(space)).isEqualTo(best);
            assertThat(optimum.proved()).isEqualTo(order);
        }
    }

    @Property(tries = 1000)
    void isNoWorseThanWhatIsKnownAndItsOwnOptimum(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int states,
            @ForAll("orders") List<Measure> order) {
        RandomSpace space = new RandomSpace(seed, states);
        Path known = space.walk(40);
        if (known == null) {
            return;
        }
        Comparator<Cost> comparator = Cost.comparator(order);
        Path once = new Optimum(space, order, known.cost(space), Pace.UNBOUNDED).find();
        assertThat(once).isNotNull();
        assertThat(space.isCounterexample(once)).isTrue();
        assertThat(comparator.compare(once.cost(space), known.cost(space))).isLessThanOrEqualTo(0);
        Path twice = new Optimum(space, order, once.cost(space), Pace.UNBOUNDED).find();
        assertThat(twice).isNotNull();
        assertThat(twice.cost(space)).isEqualTo(once.cost(space));
    }

    @Property(tries = 500)
    void rulesOutOnlyWhatIsNotThereWhenItIsEnded(
            @ForAll long seed, @ForAll @IntRange(max = 30) int ticks) {
        RandomSpace space = new RandomSpace(seed, 12);
        List<Measure> order = List.of(Measure.values());
        Optimum optimum = new Optimum(space, order, null, new CountedPace(ticks));
        Cost best = costOf(new Optimum(space, order, null, Pace.UNBOUNDED).find(), space);
        try {
            optimum.find();
        } catch (Pace.Ended e) {
            int faults = optimum.ruledOut().getOrDefault(Measure.FAULTS, 0);
            if (best != null && optimum.found() == null) {
                assertThat(faults).isLessThanOrEqualTo(best.faults());
                if (faults == best.faults()) {
                    assertThat(optimum.ruledOut().getOrDefault(Measure.STEPS, 0))
                            .isLessThanOrEqualTo(best.steps());
                }
            }
        }
    }

    private static @Nullable Cost costOf(@Nullable Path path, Space space) {
        return path == null ? null : path.cost(space);
    }
}
