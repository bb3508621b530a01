package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** How a check went on lately: at which rate it finds states, and whether an end is in sight. */
final class Course {
    private static final long WINDOW_MILLIS = 10_000;
    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_ESTIMATE_SECONDS = 30L * 24 * 3_600;
    private final Deque<Figures> recent = new ArrayDeque<>();

    /** Takes the newest figures. */
    synchronized void add(Figures figures) {
        recent.addLast(figures);
        while (recent.getFirst().elapsedMillis() < figures.elapsedMillis() - WINDOW_MILLIS) {
            recent.removeFirst();
        }
    }

    /**
     * What is left and at which rate it shrinks, in a sentence; empty where too little is known.
     */
    synchronized String words() {
        if (recent.isEmpty()) {
            return "";
        }
        Figures first = recent.getFirst();
        Figures last = recent.getLast();
        long millis = last.elapsedMillis() - first.elapsedMillis();
        if (millis < SHORTEST_MILLIS || last.queued() == 0) {
            return "";
        }
        double seconds = millis / 1000.0;
        double found = (last.distinct() - first.distinct()) / seconds;
        double shrinks = (first.queued() - last.queued()) / seconds;
        String lately =
                String.format(
                        Locale.ROOT,
                        "In the last %.0f s it found %,.0f distinct states a second, and ",
                        Math.max(1, seconds),
                        found);
        double left = shrinks > 0 ? last.queued() / shrinks : Double.MAX_VALUE;
        if (left > LONGEST_ESTIMATE_SECONDS) {
            return lately + "no fewer were left to explore: how long it would take is not known.";
        }
        return lately
                + String.format(
                        Locale.ROOT,
                        "%,.0f fewer were left each second: about %s more at that rate, an"
                                + " estimate.",
                        shrinks,
                        time(left));
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
        }
        return seconds < 5_400
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.0f h", seconds / 3_600);
    }
}
