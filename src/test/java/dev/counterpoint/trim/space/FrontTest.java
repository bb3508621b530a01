package dev.counterpoint.trim.space;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class FrontTest {
    private static final List<Measure> MEASURES =
            List.of(Measure.FAULTS, Measure.STEPS, Measure.SWITCHES, Measure.ACTORS);

    @Property(tries = 500)
    void holdsTheBestInEveryOrderAndNothingThatAnotherBeats(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int states) {
        RandomSpace space = new RandomSpace(seed, states);
        Front front = new Front(space, Pace.UNBOUNDED);
        front.search();
        assertThat(front.isComplete()).isTrue();
        List<Path> found = front.found();
        assertThat(found).allMatch(space::isCounterexample);
        for (Path path : found) {
            assertThat(found)
                    .filteredOn(other -> !other.equals(path))
                    .noneMatch(other -> beats(other.cost(space), path.cost(space)));
        }
        for (Measure first : MEASURES) {
            for (Measure second : MEASURES) {
                List<Measure> order = Measure.order(List.of(first, second));
                Path best = new Optimum(space, order, null, Pace.UNBOUNDED).find();
                assertThat(found.isEmpty()).isEqualTo(best == null);
                if (best != null) {
                    Cost cost = best.cost(space);
                    assertThat(found).anyMatch(p -> isSame(p.cost(space), cost));
                }
            }
        }
    }

    private static boolean beats(Cost a, Cost b) {
        return MEASURES.stream().allMatch(m -> a.of(m) <= b.of(m));
    }

    private static boolean isSame(Cost a, Cost b) {
        return MEASURES.stream().allMatch(m -> a.of(m) == b.of(m));
    }

    @Property(tries = 500)
    void allBestOnesAreDistinctAndCostTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int states) {
        RandomSpace space = new RandomSpace(seed, states);
        List<Measure> order = List.of(Measure.values());
        Path best = new Optimum(space, order, null, Pace.UNBOUNDED).find();
        List<Path> all = new Optimum(space, order, null, Pace.UNBOUNDED).all(1000);
        if (best == null) {
            assertThat(all).isEmpty();
            return;
        }
        Set<Path> distinct = new HashSet<>(all);
        assertThat(all).allMatch(space::isCounterexample);
        assertThat(new ArrayList<>(distinct))
                .allMatch(
                        p ->
                                beats(p.cost(space), best.cost(space))
                                        || p.cost(space).actors() > best.cost(space).actors());
        assertThat(all)
                .extracting(p -> p.cost(space).steps())
                .containsOnly(best.cost(space).steps());
    }

    @Property(tries = 500)
    void aScheduleIsTheSameForEachOfItsOrders(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int states) {
        RandomSpace space = new RandomSpace(seed, states);
        Path path = space.walk(6);
        if (path == null) {
            return;
        }
        Schedule schedule = new Schedule(space, path, label -> label, 2000, Pace.UNBOUNDED);
        Path canonical = schedule.canonical();
        assertThat(space.isCounterexample(canonical)).isTrue();
        assertThat(canonical.last()).isEqualTo(path.last());
        Schedule again = new Schedule(space, canonical, label -> label, 2000, Pace.UNBOUNDED);
        if (schedule.isComplete() && again.isComplete()) {
            for (int i = 0; i < path.steps(); i++) {
                assertThat(again.canonical().label(i)).isEqualTo(canonical.label(i));
            }
        }
        for (int i = 0; i + 1 < path.steps(); i++) {
            assertThat(schedule.commutes(i) && schedule.isBefore(i, i + 1)).isFalse();
        }
    }

    @Property(tries = 500)
    void aNearMissViolatesNothingAndDiffersInOneStep(@ForAll long seed) {
        RandomSpace space = new RandomSpace(seed, 9);
        Path path = space.walk(12);
        NearMiss miss = path == null ? null : NearMiss.of(space, path, Pace.UNBOUNDED);
        if (path != null && miss != null) {
            assertThat(Violations.first(space, miss.path())).isNull();
            for (int i = 0; i <= miss.step(); i++) {
                assertThat(miss.path().state(i)).isEqualTo(path.state(i));
            }
            assertThat(miss.path().state(miss.step() + 1))
                    .isNotEqualTo(path.state(miss.step() + 1));
        }
    }
}
