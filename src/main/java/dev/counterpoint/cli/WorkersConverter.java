package dev.counterpoint.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of workers, or {@code auto} as 0: one a processor. */
final class WorkersConverter implements ITypeConverter<Integer> {
    private static final int MOST = 1_024;

    @Override
    public Integer convert(String value) {
        if (value.equalsIgnoreCase("auto")) {
            return 0;
        }
        if (!value.matches("\\d{1,4}")
                || Integer.parseInt(value) < 1
                || Integer.parseInt(value) > MOST) {
            throw new TypeConversionException(
                    "'" + value + "' is no number of workers; write 1 to " + MOST + ", or auto");
        }
        return Integer.parseInt(value);
    }
}
