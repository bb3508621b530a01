package dev.counterpoint.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}, and {@code 30} as seconds. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|min|h)?");

    @Override
    public Duration convert(String value) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw new TypeConversionException(
                    "'" + value + "' is no duration; write it like 500ms, 30s, 2m or 1h");
        }
        double number = Double.parseDouble(form.group(1));
        String unit = form.group(2) == null ? "s" : form.group(2);
        long millis =
                Math.round(
                        number
                                * switch (unit) {
                                    case "ms" -> 1;
                                    case "m", "min" -> 60_000;
                                    case "h" -> 3_600_000;
                                    default -> 1_000;
                                });
        if (millis <= 0) {
            throw new TypeConversionException("a budget must be longer than nothing");
        }
        return Duration.ofMillis(millis);
    }
}
