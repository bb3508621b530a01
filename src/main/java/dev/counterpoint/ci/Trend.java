package dev.counterpoint.ci;

import dev.counterpoint.check.RunRecord;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * A run of a model beside the one before.
 *
 * @param before the last one that was written down; null where there is none
 * @param now what would be written down of this one
 */
public record Trend(@Nullable RunRecord before, RunRecord now) {
    /** Whether the counterexample is another than the last time, or there was none. */
    public boolean hasNewCounterexample() {
        String counterexample = now.how().counterexample();
        return counterexample != null
                && (before == null
                        || !Objects.equals(counterexample, before.how().counterexample()));
    }

    /**
     * In words, such as {@code 1,692 states as before, 0.4 s (0.3 s before)}; empty where no state
     * was found.
     */
    public String words() {
        if (now.distinct() == 0) {
            return "";
        }
        String states = count(now.distinct()) + (now.distinct() == 1 ? " state" : " states");
        if (before == null) {
            return states + ", " + time(now.elapsed()) + "; no run before";
        }
        long more = now.distinct() - before.distinct();
        String than =
                more == 0
                        ? " as before"
                        : " (" + count(Math.abs(more)) + (more > 0 ? " more" : " fewer") + ")";
        String changed =
                before.kind() == now.kind() ? "" : "; before: " + before.kind().verdict().word();
        return states
                + than
                + ", "
                + time(now.elapsed())
                + " ("
                + time(before.elapsed())
                + " before)"
                + changed;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As people say it. */
    static String time(Duration time) {
        long millis = time.toMillis();
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return String.format(Locale.ROOT, "%d min %d s", time.toMinutes(), time.toSecondsPart());
    }
}
