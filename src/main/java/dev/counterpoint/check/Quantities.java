package dev.counterpoint.check;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as people write them. */
public final class Quantities {
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(ms|s|sec|seconds?|m|min|minutes?|h|hours?)?");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,6})\\s*(m|mb|g|gb)");

    private Quantities() {}

    /** {@code 90}, {@code 90 s}, {@code 5 min} or {@code 1.5 h}; empty where it is no time. */
    public static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        double millis =
                switch (unit.charAt(0)) {
                    case 'h' -> number * 3_600_000;
                    case 's' -> number * 1_000;
                    default -> unit.equals("ms") ? number : number * 60_000;
                };
        return millis < 1 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(millis)));
    }

    /** {@code 512 MB} or {@code 2 GB} in bytes; empty where it is neither. */
    public static Optional<Long> memory(String text) {
        Matcher matcher = MEMORY.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int shift = matcher.group(2).startsWith("g") ? 30 : 20;
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        return bytes == 0 ? Optional.empty() : Optional.of(bytes);
    }
}
