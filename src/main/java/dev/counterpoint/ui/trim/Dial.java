package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Found;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The trade-off front as a chart: less of one thing for more of another.
 *
 * @param across what is counted from left to right
 * @param up what is counted from the bottom
 * @param words what is to be said beside it
 */
record Dial(Measure across, Measure up, List<Point> points, String words) {
    static final Dial NONE = new Dial(Measure.STEPS, Measure.FAULTS, List.of(), "");

    private static final List<Measure> SHOWN =
            List.of(Measure.FAULTS, Measure.STEPS, Measure.SWITCHES, Measure.ACTORS);

    Dial {
        points = List.copyOf(points);
    }

    /**
     * A counterexample of which none is better in all.
     *
     * @param beside how many points before it stand at the same place
     */
    record Point(Found found, int beside) {
        /** All that is counted. */
        String words() {
            Cost cost = found.cost();
            return SHOWN.stream()
                    .map(m -> TrimWords.count(m, cost.of(m)))
                    .collect(Collectors.joining(", "));
        }
    }

    static Dial of(@Nullable TrimStudy study) {
        if (study == null || study.found().isEmpty()) {
            return NONE;
        }
        List<Found> found = new ArrayList<>(study.found());
        Measure up = varying(found);
        found.sort(
                Comparator.comparingInt((Found f) -> f.cost().steps())
                        .thenComparingInt(f -> f.cost().of(up)));
        Map<List<Integer>, Integer> taken = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (Found one : found) {
            List<Integer> place = List.of(one.cost().steps(), one.cost().of(up));
            points.add(new Point(one, taken.merge(place, 1, Integer::sum) - 1));
        }
        return new Dial(Measure.STEPS, up, points, words(study));
    }

    /** What there is a choice of, the most important first. */
    private static Measure varying(List<Found> found) {
        return SHOWN.stream()
                .filter(m -> m != Measure.STEPS)
                .filter(m -> found.stream().mapToInt(f -> f.cost().of(m)).distinct().count() > 1)
                .findFirst()
                .orElse(Measure.FAULTS);
    }

    private static String words(TrimStudy study) {
        String more = study.complete() ? "" : " There may be more: the time for it was over.";
        return study.found().size() == 1
                ? "There is nothing to trade: it has the least of everything at once." + more
                : "Each point is a counterexample; none has less of everything." + more;
    }

    int least(Measure measure) {
        return points.stream().mapToInt(p -> p.found().cost().of(measure)).min().orElse(0);
    }

    int most(Measure measure) {
        return points.stream().mapToInt(p -> p.found().cost().of(measure)).max().orElse(0);
    }
}
