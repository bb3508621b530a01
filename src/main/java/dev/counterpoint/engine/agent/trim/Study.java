package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Found;
import dev.counterpoint.engine.protocol.TrimStudy.Freedom;
import dev.counterpoint.engine.protocol.TrimStudy.StepStudy;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.DeltaDebugging;
import dev.counterpoint.trim.space.Front;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.NearMiss;
import dev.counterpoint.trim.space.Optimum;
import dev.counterpoint.trim.space.Pace;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.Schedule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds out more about one counterexample. */
final class Study {
    private static final int MOST_ORDERS = 2_000;
    private static final int MOST_ORDERS_OF_OTHERS = 300;
    private static final int MOST_PATHS = 2_000;
    private static final int MOST_SHOWN = 20;

    private final TlcSpace space;
    private final Path path;
    private final List<Measure> order;
    private final Proof proof;
    private final Pace pace;
    private final List<StepStudy> steps = new ArrayList<>();
    private final List<Step> canonical = new ArrayList<>();
    private final List<Freedom> freedoms = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private @Nullable NearMiss miss;

    Study(TlcSpace space, Path path, List<Measure> order, Proof proof, Pace pace) {
        this.space = space;
        this.path = path;
        this.order = order;
        this.proof = proof;
        this.pace = pace;
    }

    /** All of a topic, or as much as there was time for. */
    TrimStudy about(TrimStudy.Topic topic) {
        boolean complete = false;
        try {
            complete =
                    switch (topic) {
                        case WHY -> why();
                        case DIAL -> dial();
                        case ALL -> all();
                    };
        } catch (Pace.Ended e) {
            // What was found so far is told, and that it is not all.
        }
        NearMiss near = miss;
        return new TrimStudy(
                steps,
                canonical,
                freedoms,
                near == null ? null : space.trace(near.path()),
                near == null ? -1 : near.step(),
                found,
                complete);
    }

    private boolean why() {
        Schedule schedule = new Schedule(space, path, ranks()::get, MOST_ORDERS, pace);
        DeltaDebugging without = new DeltaDebugging(space, path, pace);
        for (int i = 0; i < path.steps(); i++) {
            int step = i;
            Path left = without.without(step);
            List<Integer> after =
                    IntStream.range(0, path.steps())
                            .filter(before -> schedule.isRightBefore(before, step))
                            .boxed()
                            .toList();
            Trace trace = left == null ? null : proved(left);
            steps.add(new StepStudy(trace, schedule.commutes(step), after));
        }
        for (int i = 0; i < path.steps(); i++) {
            canonical.add(space.step(schedule.canonical().label(i)));
        }
        miss = NearMiss.of(space, path, pace);
        new Freedoms(space, path, pace, freedoms::add).find();
        return schedule.isComplete();
    }

    /** Numbers by which steps are compared as their texts are. */
    private List<Integer> ranks() {
        List<Integer> byText =
                IntStream.range(0, space.labels())
                        .boxed()
                        .sorted(Comparator.comparing(label -> space.step(label).toString()))
                        .toList();
        List<Integer> ranks = new ArrayList<>(byText);
        for (int i = 0; i < byText.size(); i++) {
            ranks.set(byText.get(i), i);
        }
        return ranks;
    }

    private boolean dial() {
        Front front = new Front(space, pace);
        try {
            front.search();
        } finally {
            front.found().forEach(this::add);
        }
        return front.isComplete();
    }

    private boolean all() {
        boolean countsSteps =
                order.subList(0, order.indexOf(Measure.ACTORS)).contains(Measure.STEPS);
        List<Measure> measures = countsSteps ? order : List.of(Measure.values());
        Comparator<Cost> comparator = Cost.comparator(measures);
        Map<List<Step>, Path> schedules = new LinkedHashMap<>();
        try {
            boolean complete = meet(List.of(path), schedules, comparator);
            List<Path> paths = new Optimum(space, measures, path.cost(space), pace).all(MOST_PATHS);
            complete &= paths.size() < MOST_PATHS;
            complete &= meet(paths, schedules, comparator);
            return complete && schedules.size() <= MOST_SHOWN;
        } finally {
            // Where the time is over, those that were met are told.
            schedules.values().stream()
                    .sorted(Comparator.comparing(p -> p.cost(space), comparator))
                    .limit(MOST_SHOWN)
                    .forEach(this::add);
        }
    }

    /** Adds counterexamples to the schedules they belong to; whether all of each was seen. */
    private boolean meet(
            List<Path> paths, Map<List<Step>, Path> schedules, Comparator<Cost> comparator) {
        List<Integer> ranks = ranks();
        boolean complete = true;
        for (Path other : paths) {
            Schedule schedule = new Schedule(space, other, ranks::get, MOST_ORDERS_OF_OTHERS, pace);
            complete &= schedule.isComplete();
            Path first = schedule.canonical();
            List<Step> names =
                    IntStream.range(0, first.steps())
                            .mapToObj(i -> space.step(first.label(i)))
                            .toList();
            schedules.merge(
                    names,
                    other,
                    (a, b) -> comparator.compare(b.cost(space), a.cost(space)) < 0 ? b : a);
        }
        return complete;
    }

    private void add(Path other) {
        Trace trace = proved(other);
        if (trace != null) {
            found.add(new Found(other.cost(space), trace));
        }
    }

    /** The behavior, where it replays and violates the property. */
    private @Nullable Trace proved(Path other) {
        Trace trace = space.trace(other);
        return proof.flaw(trace) == null ? trace : null;
    }
}
