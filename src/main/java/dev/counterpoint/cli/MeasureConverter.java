package dev.counterpoint.cli;

import dev.counterpoint.trim.space.Measure;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads {@code faults}, {@code steps}, {@code switches}, {@code actors} and {@code changes}. */
final class MeasureConverter implements ITypeConverter<Measure> {
    @Override
    public Measure convert(String value) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.word().equals(value.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + value + "' is none of " + words()));
    }

    private static String words() {
        return Arrays.stream(Measure.values()).map(Measure::word).collect(Collectors.joining(", "));
    }
}
