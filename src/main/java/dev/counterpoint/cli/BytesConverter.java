package dev.counterpoint.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 512m}, {@code 2g}, or plain bytes. */
final class BytesConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([kmgt]?)b?");
    private static final long SMALLEST = 16L << 20;
    private static final long LARGEST = 16L << 40;

    @Override
    public Long convert(String value) {
        Matcher form = FORM.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException(
                    "'" + value + "' is no size; write it like 512m or 2g");
        }
        int shift = " kmgt".indexOf(form.group(2).isEmpty() ? ' ' : form.group(2).charAt(0)) * 10;
        long number = Long.parseLong(form.group(1));
        if (number > LARGEST >> shift) {
            throw new TypeConversionException("no machine has a heap of " + value);
        }
        long bytes = number << shift;
        if (bytes < SMALLEST) {
            throw new TypeConversionException("the engine needs a heap of at least 16m");
        }
        return bytes;
    }
}
