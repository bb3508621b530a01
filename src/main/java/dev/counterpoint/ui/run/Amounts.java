package dev.counterpoint.ui.run;

import dev.counterpoint.check.Quantities;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Times and numbers as people write and read them. */
final class Amounts {
    private Amounts() {}

    /** {@code 90}, {@code 90 s}, {@code 5 min} or {@code 1.5 h}; empty where it is no time. */
    static Optional<Duration> time(String text) {
        return Quantities.time(text);
    }

    /** {@code 512 MB} or {@code 2 GB} in bytes; empty where it is neither. */
    static Optional<Long> memory(String text) {
        return Quantities.memory(text);
    }

    /** {@code 312 MB}, {@code 1.5 GB}. */
    static String bytes(long bytes) {
        double mega = bytes / (double) (1 << 20);
        return mega < 1_000
                ? String.format(Locale.ROOT, "%.0f MB", mega)
                : String.format(Locale.ROOT, "%.1f GB", mega / 1_024);
    }

    /** {@code 1,234,567}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 0.4 s}, {@code 12 s}, {@code 4 min 5 s}, {@code 2 h 10 min}. */
    static String time(long millis) {
        long seconds = millis / 1_000;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long minutes = seconds / 60;
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** Seconds short enough for an axis: {@code 0.5 s}, {@code 20 s}, {@code 2:30}. */
    static String axis(double seconds) {
        if (seconds >= 120) {
            return String.format(
                    Locale.ROOT, "%d:%02d min", (long) seconds / 60, (long) seconds % 60);
        }
        return (seconds == Math.rint(seconds)
                        ? String.valueOf((long) seconds)
                        : String.format(Locale.ROOT, "%.1f", seconds))
                + " s";
    }

    /** A number short enough for an axis: {@code 950}, {@code 12 k}, {@code 1.5 M}. */
    static String rough(double number) {
        if (number < 10_000) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        double scaled = number < 1e6 ? number / 1e3 : number / 1e6;
        String unit = number < 1e6 ? " k" : " M";
        return (scaled == Math.rint(scaled)
                        ? String.valueOf((long) scaled)
                        : String.format(Locale.ROOT, "%.1f", scaled))
                + unit;
    }
}
