package dev.counterpoint.check.growth;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Checks one model at several sizes, one after another, within one budget of time. */
public final class Growth {
    private final Checks checks;
    private final CheckRequest base;
    private final String config;
    private final String name;
    private final LongSupplier millis;
    private final long end;
    private volatile boolean stopped;
    private volatile @Nullable CheckRun running;

    /**
     * For a model.
     *
     * @param base how it is checked; its model is replaced
     * @param name the configuration file's name
     * @param config its text
     * @param budget wall-clock time for all checks together
     * @param millis a clock
     */
    public Growth(
            Checks checks,
            CheckRequest base,
            String name,
            String config,
            Duration budget,
            LongSupplier millis) {
        this.checks = checks;
        this.base = base;
        this.name = name;
        this.config = config;
        this.millis = millis;
        end = millis.getAsLong() + budget.toMillis();
    }

    /** Ends it with what was found so far. */
    public void stop() {
        stopped = true;
        CheckRun now = running;
        if (now != null) {
            now.stop();
        }
    }

    /**
     * Checks the model at growing sizes of a constant, until something is violated or the budget is
     * used up. Blocks; to be called in the background.
     *
     * @param largest size that is checked
     * @param each hears of each size as it is done
     */
    public List<Point> measure(Dial dial, int largest, Consumer<Point> each) {
        List<Point> points = new ArrayList<>();
        for (int size = dial.smallest(); size <= largest; size++) {
            Point point = check(dial, size, dial.applyTo(config, size));
            if (point == null) {
                break;
            }
            points.add(point);
            each.accept(point);
            // An assumption may ask for more than the smallest.
            boolean goOn = point.isWhole() || point.kind() == Kind.ASSUMPTION;
            if (!goOn) {
                break;
            }
        }
        return points;
    }

    /**
     * The smallest model that shows a violation: no constant alone can be made smaller.
     *
     * @param values the sizes, in the order of the dials
     * @param config the configuration's text
     * @param certain whether every smaller one was checked to its end
     * @param tried how many models were checked
     */
    public record Smallest(
            List<Dial> dials, List<Integer> values, String config, boolean certain, int tried) {
        public Smallest {
            dials = List.copyOf(dials);
            values = List.copyOf(values);
        }
    }

    /**
     * Makes the constants smaller, one after another and again, as long as the same violation is
     * still found. Blocks; to be called in the background.
     *
     * @param kind of the violation
     * @param property that is violated; empty for none by name
     * @param each hears of each model as it is checked
     */
    public Smallest smallest(List<Dial> dials, Kind kind, String property, Consumer<Point> each) {
        List<Integer> sizes = new ArrayList<>(dials.stream().map(Dial::size).toList());
        String text = config;
        boolean certain = true;
        int tried = 0;
        boolean smaller = true;
        while (smaller && certain) {
            smaller = false;
            for (int i = 0; i < dials.size() && certain; i++) {
                Dial dial = dials.get(i);
                int least = dial.isSet() ? 1 : 0;
                for (int size = least; size < sizes.get(i); size++) {
                    String candidate = dial.applyTo(text, size);
                    Point point = check(dial, size, candidate);
                    if (point == null) {
                        certain = false;
                        break;
                    }
                    tried++;
                    each.accept(point);
                    if (point.kind() == kind && point.property().equals(property)) {
                        text = candidate;
                        sizes.set(i, size);
                        smaller = true;
                        break;
                    }
                    certain &= point.kind() != Kind.INCOMPLETE;
                }
            }
        }
        return new Smallest(dials, sizes, text, certain, tried);
    }

    /** One check; null where there is no time left for it. */
    private @Nullable Point check(Dial dial, int size, String text) {
        long began = millis.getAsLong();
        if (stopped || began >= end) {
            return null;
        }
        CheckRequest request =
                CheckRequest.of(base.spec(), new ModelChoice.Text(name, text))
                        .budget(Duration.ofMillis(end - began))
                        .workers(base.workers())
                        .heap(base.heap())
                        .libraries(base.libraries())
                        .trusted(base.trusted())
                        .overlays(base.overlays())
                        .deadlock(base.deadlock())
                        .build();
        try (CheckRun run = checks.start(request, new CheckListener() {})) {
            running = run;
            if (stopped) {
                run.stop();
            }
            CheckResult result = run.result().join();
            return Point.of(size, dial.value(size), result, millis.getAsLong() - began);
        } finally {
            running = null;
        }
    }
}
